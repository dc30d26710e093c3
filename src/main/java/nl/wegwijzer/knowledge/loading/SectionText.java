package nl.wegwijzer.knowledge.loading;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A section as it was typed.
 *
 * @param line       the line of its heading
 * @param attributes what stands behind the name between the braces
 * @param lead       the paragraphs before the lists
 * @param points     the items with a dash
 * @param steps      the items with a number
 * @param closing    paragraphs after a list; not part of the agreed form, read so that nothing is lost
 * @param english    the question in English, then the answer
 */
public record SectionText(
        int line,
        String id,
        String heading,
        Map<String, String> attributes,
        List<Line> lead,
        List<Line> points,
        List<Line> steps,
        List<Line> closing,
        List<Line> english,
        List<Line> questions) {

    public SectionText {
        attributes = Map.copyOf(attributes);
        lead = List.copyOf(lead);
        points = List.copyOf(points);
        steps = List.copyOf(steps);
        closing = List.copyOf(closing);
        english = List.copyOf(english);
        questions = List.copyOf(questions);
    }

    /** The comma-separated values of an attribute; empty when it is absent. */
    public List<String> values(String attribute) {
        return Optional.ofNullable(attributes.get(attribute))
                .map(value -> List.of(value.split(",")))
                .orElse(List.of());
    }

    /** All Dutch text that a person may read, without the questions. */
    public List<Line> prose() {
        return java.util.stream.Stream.of(lead, points, steps, closing)
                .flatMap(List::stream)
                .toList();
    }
}
