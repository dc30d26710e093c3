/** Which of the 35 labour market regions a place or postcode belongs to, and which desk answers there. */
@NullMarked
@ApplicationModule(
        displayName = "Regions",
        allowedDependencies = {"platform", "knowledge", "knowledge :: curated"})
package nl.wegwijzer.regions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
