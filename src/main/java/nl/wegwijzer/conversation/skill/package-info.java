/** What a feature implements to take part in a conversation. */
@NullMarked
@NamedInterface("skill")
package nl.wegwijzer.conversation.skill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
