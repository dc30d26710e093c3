package nl.wegwijzer.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Curated text as it reads on one day: amounts filled in, and what is past its date left out.
 *
 * @param lead       the sentences that answer; may be only the note when every sentence was past its date
 * @param points     the points, without bullets
 * @param steps      the steps, without numbers
 * @param validUntil the last day for which all amounts in the text are known; absent when none of them ends
 * @param outdated   whether something was left out because its amount is past its date; the lead then says so
 * @param hasAmounts whether the text holds an amount, percentage or term of law
 */
public record Rendered(
        String lead,
        List<String> points,
        List<String> steps,
        Optional<LocalDate> validUntil,
        boolean outdated,
        boolean hasAmounts) {

    public Rendered {
        points = List.copyOf(points);
        steps = List.copyOf(steps);
    }

    /** All of it as plain text: the lead, points with a bullet, steps with a number, a line each. */
    public String text() {
        return Stream.of(
                        Stream.of(lead),
                        points.stream().map(point -> "• " + point),
                        java.util.stream.IntStream.range(0, steps.size()).mapToObj(i -> (i + 1) + ". " + steps.get(i)))
                .flatMap(lines -> lines)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
