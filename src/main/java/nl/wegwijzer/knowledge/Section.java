package nl.wegwijzer.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
 */
public record Section(
        PageId page,
        String id,
        String heading,
        Optional<Facet> facet,
        Set<String> topics,
        Body body,
        List<String> questions,
        List<Source> sources) {

    /** Curated text that depends on the day. */
    public interface Body {

        /** How the text reads on a day; never an amount that is not known for that day. */
        Rendered on(LocalDate day);
    }

    public Section {
        topics = Set.copyOf(topics);
        questions = List.copyOf(questions);
        sources = List.copyOf(sources);
    }

    /** The id across all pages, such as {@code no-riskpolis#bedrag}. */
    public String reference() {
        return page.value() + "#" + id;
    }
}
