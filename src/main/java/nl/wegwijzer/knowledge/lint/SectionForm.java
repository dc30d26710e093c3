package nl.wegwijzer.knowledge.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.loading.Content;
import nl.wegwijzer.knowledge.loading.PageFile;
import nl.wegwijzer.knowledge.loading.SectionText;

/**
 * WW013: a section is a lead, at most five points and at most three steps, short enough for one answer on a phone; on a page of kind
 * gesprek a lead or nothing, and nothing on one that warns of danger: there a text that helps everybody is safer than one for the wrong
 * person.
 */
final class SectionForm implements Rule {

    private static final int POINTS_MAX = 5;
    private static final int STEPS_MAX = 3;
    private static final int LENGTH_MAX = 900;

    @Override
    public void check(Content content, LocalDate today, Consumer<Fault> faults) {
        Prose.readable(content.pages())
                .forEach(page -> page.sections().forEach(section -> check(page, section, faults)));
    }

    private static void check(PageFile page, SectionText section, Consumer<Fault> faults) {
        if (page.kind() == Kind.GESPREK) {
            if (page.head().findText("actie").filter("crisis"::equals).isPresent()
                    && !section.prose().isEmpty()) {
                tell(page, section.prose().getFirst().number(), faults, "WW013.crisis");
                return;
            }
            Stream.of(section.points(), section.steps(), section.closing())
                    .flatMap(List::stream)
                    .limit(1)
                    .forEach(line -> tell(page, line.number(), faults, "WW013.gesprek"));
            return;
        }
        if (section.lead().isEmpty()) {
            tell(page, section.line(), faults, "WW013.lead");
        }
        if (section.points().size() > POINTS_MAX) {
            tell(
                    page,
                    section.points().get(POINTS_MAX).number(),
                    faults,
                    "WW013.points",
                    section.points().size(),
                    POINTS_MAX);
        }
        if (section.steps().size() > STEPS_MAX) {
            tell(
                    page,
                    section.steps().get(STEPS_MAX).number(),
                    faults,
                    "WW013.steps",
                    section.steps().size(),
                    STEPS_MAX);
        }
        if (!section.closing().isEmpty()) {
            tell(page, section.closing().getFirst().number(), faults, "WW013.closing");
        }
        int length =
                section.prose().stream().mapToInt(line -> line.text().length()).sum();
        if (length > LENGTH_MAX) {
            tell(page, section.line(), faults, "WW013.length", length, LENGTH_MAX);
        }
    }

    private static void tell(PageFile page, int line, Consumer<Fault> faults, String key, Object... arguments) {
        faults.accept(Fault.of(page.path(), line, key, arguments));
    }
}
