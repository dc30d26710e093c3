/** Ranking: which curated passages answer what an employer typed, and how sure that is. */
@NullMarked
@ApplicationModule(
        displayName = "Retrieval",
        allowedDependencies = {"platform", "knowledge", "languagemodel"})
package nl.wegwijzer.retrieval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
