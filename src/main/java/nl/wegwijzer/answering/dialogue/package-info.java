/** Understanding a message within a talk: what was told before, what it goes on about, whether it says enough. Pure. */
@NullMarked
package nl.wegwijzer.answering.dialogue;

import org.jspecify.annotations.NullMarked;
