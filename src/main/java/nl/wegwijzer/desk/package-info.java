/** The adviser's screens and the HTTP interface to cases. */
@NullMarked
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "platform",
            "handoff",
            "handoff :: notify",
            "retrieval",
            "knowledge",
            "regions",
            "privacy"
        })
package nl.wegwijzer.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
