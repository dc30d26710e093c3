package nl.wegwijzer.knowledge.lint;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.loading.Content;
import nl.wegwijzer.knowledge.loading.Line;
import nl.wegwijzer.knowledge.loading.PageFile;
import nl.wegwijzer.knowledge.loading.References;

/** WW008: amounts, percentages, years, days and terms stand in {@code bedragen/}, with a date, and not in the text. */
final class AmountsAreParameters implements Rule {

    private static final Set<Kind> KINDS = Set.of(Kind.REGELING, Kind.VERVALLEN, Kind.STAPPEN);
    private static final String COUNT =
            "(?:\\d+|een half|half|anderhal(?:f|ve)|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
                    + "|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig|half a|one|two|three|four|five"
                    + "|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
                    + "|twenty)";
    private static final String TERM =
            "(?:uur|uren|dag|dagen|werkdagen|weken|week|maand|maanden|jaar" + "|hours?|days?|weeks?|months?|years?)";
    private static final String DAY =
            "(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th|e)? (?:of )?(?:januari|februari|maart|april|mei|juni|juli"
                    + "|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october)";
    private static final String START = "(?<![\\p{L}\\d])";
    private static final String END = "(?![\\p{L}\\d])";
    private static final Pattern SPELLED_OUT = Pattern.compile(
            "€|\\d[\\d.,]* ?%|" + START + "(?:procent|percent|(?:19|20)\\d\\d|[1-9][\\d.,]* ?euro|" + COUNT + " ?"
                    + TERM + "|" + DAY + ")" + END,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TARGETS = Pattern.compile("\\]\\([^)]*\\)");

    @Override
    public void check(Content content, LocalDate today, Consumer<Fault> faults) {
        Prose.readable(content.pages())
                .filter(page -> KINDS.contains(page.kind()))
                .forEach(page -> lines(page).forEach(line -> check(page, line, faults)));
    }

    private static Stream<Line> lines(PageFile page) {
        return Stream.concat(
                Prose.of(page), page.sections().stream().map(section -> new Line(section.line(), section.heading())));
    }

    private static void check(PageFile page, Line line, Consumer<Fault> faults) {
        String text = References.PARAMETER.matcher(line.text()).replaceAll("");
        Matcher found = SPELLED_OUT.matcher(TARGETS.matcher(text).replaceAll("]"));
        if (found.find()) {
            faults.accept(Fault.of(page.path(), line.number(), "WW008.spelled-out", found.group()));
        }
    }
}
