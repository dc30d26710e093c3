package nl.wegwijzer.answering.dialogue;

import java.util.Map;
import java.util.Set;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.KnowledgeBase;

/** The {@link TellingWords} of the knowledge of now, counted again with each new version. Thread-safe. */
final class LiveWords {

    private final KnowledgeBase knowledge;
    private volatile Counted counted = new Counted("", new TellingWords(Map.of(), Set.of(), Set.of(), Map.of(), 1));

    private record Counted(String version, TellingWords words) {}

    LiveWords(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    TellingWords now() {
        Knowledge now = knowledge.current();
        Counted known = counted;
        if (!known.version().equals(now.version())) {
            known = new Counted(now.version(), TellingWords.of(now));
            counted = known;
        }
        return known.words();
    }
}
