/** Turns of an employer on the way to a person, and while a person has the talk. */
@NullMarked
package nl.wegwijzer.handoff.dialogue;

import org.jspecify.annotations.NullMarked;
