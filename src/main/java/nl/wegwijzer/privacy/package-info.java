/** How personal data is recognised, masked, exported and erased. Text passes through here before it enters a log, a store, an index or a model. */
@NullMarked
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {"platform"})
package nl.wegwijzer.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
