/** Trying and measuring the assistant from the command line: one question, or all golden questions with what others make of them. */
@NullMarked
@ApplicationModule(
        displayName = "Evaluation",
        allowedDependencies = {"platform", "privacy", "knowledge", "conversation", "retrieval", "retrieval :: measure"})
package nl.wegwijzer.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
