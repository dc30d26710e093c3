package nl.wegwijzer.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wegwijzer.retrieval.measure.GoldenQuestion;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the reporting half reached when it was last recorded; the build fails below it. Kept in a file that {@code evaluate --record}
 * writes.
 *
 * @param day   the day for which was answered
 * @param kinds per kind, and as {@link #ALL} for all together, how many of how many were right
 */
record Recorded(LocalDate day, Map<String, Count> kinds) {

    static final Path FILE = Options.GOLDEN.resolve("recorded.yaml");

    /** The name of all kinds together. */
    static final String ALL = "all";

    /** The name under which it is counted how often something was answered that must not be; here fewer is better. */
    private static final String FALSE_ANSWERS = "falseAnswers";

    /** How many of how many. */
    record Count(int right, int items, int falseAnswers) {

        private double share() {
            return items == 0 ? 0 : (double) right / items;
        }

        private double falseShare() {
            return items == 0 ? 0 : (double) falseAnswers / items;
        }
    }

    Recorded {
        kinds = Map.copyOf(kinds);
    }

    /** What the verdicts on the reporting half come to. */
    static Recorded of(LocalDate day, List<Verdict> verdicts) {
        List<Verdict> reporting = verdicts.stream()
                .filter(verdict -> verdict.question().half().equals(GoldenQuestion.REPORTING))
                .toList();
        Map<String, Count> kinds = new LinkedHashMap<>();
        Tally.by(verdict -> verdict.question().kind(), reporting).forEach((kind, tally) -> kinds.put(kind, of(tally)));
        kinds.put(ALL, of(Tally.of(reporting)));
        return new Recorded(day, kinds);
    }

    private static Count of(Tally tally) {
        return new Count(tally.right(), tally.items(), tally.falseAnswers());
    }

    /** Where now falls short of this, a line each with totals only; empty when it does not. */
    List<String> shortfalls(Recorded now) {
        List<String> shortfalls = new ArrayList<>();
        kinds.keySet().stream().sorted().forEach(kind -> {
            Count before = kinds.get(kind);
            Count after = now.kinds().get(kind);
            if (after == null) {
                shortfalls.add(kind + ": there are no questions of this kind any more");
            } else if (after.share() < before.share()) {
                shortfalls.add(line(kind, "right", after.right(), after.items(), before.right(), before.items()));
            } else if (after.falseShare() > before.falseShare()) {
                shortfalls.add(line(
                        kind,
                        "answered that must not be",
                        after.falseAnswers(),
                        after.items(),
                        before.falseAnswers(),
                        before.items()));
            }
        });
        return shortfalls;
    }

    private static String line(String kind, String what, int now, int items, int before, int itemsBefore) {
        return String.format(
                Locale.ROOT, "%s: %d of %d %s, recorded is %d of %d", kind, now, items, what, before, itemsBefore);
    }

    /**
     * Reads the file.
     *
     * @throws IOException if it cannot be read
     */
    static Recorded read(Path file) throws IOException {
        Map<String, Object> raw = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        Map<String, Count> kinds = new LinkedHashMap<>();
        ((Map<?, ?>) raw.get("kinds")).forEach((kind, value) -> {
            Map<?, ?> count = (Map<?, ?>) value;
            kinds.put(
                    String.valueOf(kind),
                    new Count(number(count, "right"), number(count, "items"), number(count, FALSE_ANSWERS)));
        });
        return new Recorded(LocalDate.parse(String.valueOf(raw.get("day"))), kinds);
    }

    private static int number(Map<?, ?> count, String name) {
        return ((Number) count.get(name)).intValue();
    }

    /**
     * Writes the file.
     *
     * @throws IOException if it cannot be written
     */
    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder("# Written by: java -jar target/wegwijzer.jar evaluate --record\n")
                .append("# What the reporting half of the golden questions reached; ./mvnw verify fails below it.\n")
                .append("day: '")
                .append(day)
                .append("'\nkinds:\n");
        kinds.keySet().stream().sorted().forEach(kind -> {
            Count count = kinds.get(kind);
            text.append(String.format(
                    Locale.ROOT,
                    "  %s: {right: %d, items: %d, %s: %d}%n",
                    kind,
                    count.right(),
                    count.items(),
                    FALSE_ANSWERS,
                    count.falseAnswers()));
        });
        Files.writeString(file, text);
    }
}
