/** The one door to a language model: optional, masked, bounded and counted. Without one the product is whole. */
@NullMarked
@ApplicationModule(
        displayName = "Language model",
        allowedDependencies = {"platform", "privacy"})
package nl.wegwijzer.languagemodel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
