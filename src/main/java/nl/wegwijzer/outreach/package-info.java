/** Ambassadors: a campaign with its link, QR code and print, and an honest count of what came of it. Knows conversations only by how far they came. */
@NullMarked
@ApplicationModule(
        displayName = "Outreach",
        allowedDependencies = {
            "platform",
            "conversation",
            "conversation :: skill",
            "regions",
            "knowledge",
            "knowledge :: curated",
            "privacy"
        })
package nl.wegwijzer.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
