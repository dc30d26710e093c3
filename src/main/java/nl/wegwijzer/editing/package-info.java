/** The editors' screens: what expires, what was asked in vain, what a page says on a day, and switching a page off. */
@NullMarked
@ApplicationModule(
        displayName = "Editing",
        allowedDependencies = {"platform", "knowledge", "retrieval", "answering", "privacy"})
package nl.wegwijzer.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
