package nl.wegwijzer.retrieval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;

/** Finds the curated passages that answer a question. Thread-safe; without a model a search takes a few milliseconds. */
public interface Search {

    /**
     * What is asked.
     *
     * @param text   the question, masked, as typed
     * @param on     the day for which the answer must hold
     * @param region code of the region of the employer; pages of other regions are left out
     * @param limit  at most this many passages
     */
    record Query(String text, LocalDate on, Optional<String> region, int limit) {}

    /**
     * A passage that may answer.
     *
     * @param score       the fused score, between 0 and 1, comparable within one ranking
     * @param probability how likely this passage answers the question, calibrated on the development questions
     */
    record Passage(Page page, Section section, double score, double probability) {}

    /**
     * The passages, best first.
     *
     * @param passages pages of kind {@code gesprek} are among them; who shows a list filters them out
     * @param signals  what was seen in the question, for the dialogue and for explaining
     */
    record Ranking(List<Passage> passages, Signals signals) {
        public Ranking {
            passages = List.copyOf(passages);
        }

        public Optional<Passage> best() {
            return passages.stream().findFirst();
        }
    }

    /**
     * What was seen in the question.
     *
     * @param corrected    the question after spelling repair
     * @param english      whether it is English
     * @param knownWords   the share of content words that the knowledge knows, between 0 and 1
     * @param margin       distance of the best score to the best of another page, between 0 and 1
     * @param other        whether it is most likely in a language that is neither Dutch nor English, or in another script
     * @param signs        the names of the signs of what sort of message it is, whatever it is about
     */
    record Signals(
            String corrected, boolean english, double knownWords, double margin, boolean other, Set<String> signs) {

        public Signals {
            signs = Set.copyOf(signs);
        }

        public Signals(String corrected, boolean english, double knownWords, double margin) {
            this(corrected, english, knownWords, margin, false, Set.of());
        }
    }

    /** Ranks passages for a question. */
    Ranking search(Query query);
}
