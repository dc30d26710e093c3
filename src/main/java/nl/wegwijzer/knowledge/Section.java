package nl.wegwijzer.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wegwijzer.platform.Language;

/**
 * The unit that is found, shown and cited.
 *
 * @param page      the page it belongs to
 * @param id        its name within the page
 * @param heading   the question that it answers, as a heading
 * @param facet     what sort of question that is; absent in pages of kind {@code gesprek}
 * @param topics    topics of this section besides those of the page
 * @param body      the curated text with references to amounts
 * @param questions the questions it answers, as employers type them
 * @param sources   what it rests on
 * @param sum       how its amount is worked out with what an employer tells, when that can be done
 * @param english   the same in short for who reads English
 */
public record Section(
        PageId page,
        String id,
        String heading,
        Optional<Facet> facet,
        Set<String> topics,
        Body body,
        List<String> questions,
        List<Source> sources,
        Sum sum,
        Optional<English> english) {

    /**
     * What the section says, in English.
     *
     * @param heading the question
     * @param answer  one to three sentences, without points or steps
     */
    public record English(String heading, Body answer) {}

    /** A sum whose amounts depend on the day. */
    public interface Sum {

        /** The sum on a day; empty when there is none, or an amount in it is not known for that day. */
        Optional<Calculation> on(LocalDate day);
    }

    /** Curated text that depends on the day. */
    public interface Body {

        /** How the text reads on a day; never an amount that is not known for that day. */
        Rendered on(LocalDate day);

        /** The same text with its links as they were written, {@code [words](page#section)}. */
        default Rendered linked(LocalDate day) {
            return on(day);
        }

        /** The page or the section ({@code page#section}) that a part of the text leads to; empty when it leads nowhere. */
        default Optional<String> leadsTo(String part, LocalDate day) {
            return Optional.empty();
        }

        /** What its amounts were before, amount by amount, newest first. */
        default List<Earlier> earlier(LocalDate day) {
            return List.of();
        }
    }

    public Section {
        topics = Set.copyOf(topics);
        questions = List.copyOf(questions);
        sources = List.copyOf(sources);
    }

    /** The question it answers in a language, Dutch when there is no other. */
    public String heading(Language language) {
        return switch (language) {
            case NL -> heading;
            case EN -> english.map(English::heading).orElse(heading);
        };
    }

    /** The id across all pages, such as {@code no-riskpolis#bedrag}. */
    public String reference() {
        return page.value() + "#" + id;
    }
}
