/** Advisers in a Telegram group with topics: a group is linked to a desk, a topic is a case, both ways. */
@NullMarked
package nl.wegwijzer.channels.telegram.group;

import org.jspecify.annotations.NullMarked;
