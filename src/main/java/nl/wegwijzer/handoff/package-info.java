/** A case from request to closed: routed to the desk of the region, claimed by one adviser, relayed both ways. The story is told once. */
@NullMarked
@ApplicationModule(
        displayName = "Hand-over",
        allowedDependencies = {
            "platform",
            "conversation",
            "conversation :: skill",
            "regions",
            "languagemodel",
            "privacy"
        })
package nl.wegwijzer.handoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
