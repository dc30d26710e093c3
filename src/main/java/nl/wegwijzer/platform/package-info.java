/** Technique without business: the clock, Redis documents, texts, limits, access and health. Every module may use it; it knows none of them. */
@NullMarked
@ApplicationModule(
        displayName = "Platform",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package nl.wegwijzer.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
