/** From ranked passages to an answer with sources, a question back, or an honest no. Works without a model; a model only words it better. */
@NullMarked
@ApplicationModule(
        displayName = "Answering",
        allowedDependencies = {
            "platform",
            "conversation",
            "conversation :: skill",
            "retrieval",
            "retrieval :: measure",
            "knowledge",
            "languagemodel"
        })
package nl.wegwijzer.answering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
