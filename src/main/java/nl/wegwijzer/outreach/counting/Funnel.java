package nl.wegwijzer.outreach.counting;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What an ambassador sees of the way from a scan to somebody at work. A number up to {@value #HIDDEN_MAX} is not shown, since
 * it could tell of a person, and so could the step from zero to it; in a sum the numbers that are hidden count only when together they are
 * more than that.
 *
 * @param shown  the numbers that may be seen; a step that is absent is hidden
 * @param people about how many different people; empty when hidden
 */
public record Funnel(Map<Step, Long> shown, OptionalLong people) {

    public static final int HIDDEN_MAX = 2;

    /** The numbers of one campaign: exact ones do not leave the module before they went through {@link Published}. */
    public record Exact(Map<Step, Long> steps, long people) {}

    public Funnel {
        EnumMap<Step, Long> copy = new EnumMap<>(Step.class);
        copy.putAll(shown);
        shown = java.util.Collections.unmodifiableMap(copy);
    }

    /** The funnel of one campaign. */
    public static Funnel of(Exact exact) {
        return sum(List.of(exact), exact.people());
    }

    /**
     * The funnel of several campaigns together.
     *
     * @param people how many different people came to any of them, which is less than the sum
     */
    public static Funnel sum(Collection<Exact> campaigns, long people) {
        Map<Step, Long> shown = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            OptionalLong number = together(campaigns.stream()
                    .map(exact -> exact.steps().getOrDefault(step, 0L))
                    .toList());
            if (number.isPresent()) {
                shown.put(step, number.getAsLong());
            }
        }
        return new Funnel(shown, together(List.of(people)));
    }

    private static OptionalLong together(List<Long> numbers) {
        long hidden = numbers.stream()
                .filter(Funnel::small)
                .mapToLong(Long::longValue)
                .sum();
        long open = numbers.stream()
                .filter(n -> !small(n))
                .mapToLong(Long::longValue)
                .sum();
        if (small(hidden)) {
            return open == 0 ? OptionalLong.empty() : OptionalLong.of(open);
        }
        return OptionalLong.of(open + hidden);
    }

    private static boolean small(long number) {
        return number <= HIDDEN_MAX;
    }

    /** The number of a step; empty when hidden. */
    public OptionalLong number(Step step) {
        Long number = shown.get(step);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
