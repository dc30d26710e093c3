/** The editors' screens: what expires, what was asked in vain, what advisers answered, what a page says on a day, and switching off. */
@NullMarked
@ApplicationModule(
        displayName = "Editing",
        allowedDependencies = {"platform", "knowledge", "retrieval", "answering", "handoff", "privacy"})
package nl.wegwijzer.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
