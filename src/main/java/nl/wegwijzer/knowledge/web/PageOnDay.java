package nl.wegwijzer.knowledge.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.PageId;
import nl.wegwijzer.knowledge.Rendered;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.knowledge.Source;
import org.jspecify.annotations.Nullable;

/**
 * A page as it reads on one day.
 *
 * @param kind               the Dutch word of its front matter
 * @param valid              whether the page holds on the day
 * @param certainty          {@code hoog}, {@code middel} or {@code laag}
 * @param regions            codes of the regions where it applies; empty = everywhere
 * @param successors         of what was abolished: the pages of what there is now
 * @param changes            what changed in the rule, newest first
 */
record PageOnDay(
        String id,
        String title,
        String kind,
        List<String> topics,
        LocalDate asOf,
        boolean valid,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        LocalDate checkedOn,
        String checkedBy,
        LocalDate reviewBefore,
        String certainty,
        Text shortAnswer,
        Text shortAnswerEnglish,
        List<Cited> sources,
        Set<String> regions,
        List<String> successors,
        List<Change> changes,
        List<Part> sections) {

    /**
     * Text with its amounts filled in.
     *
     * @param validUntil the last day for which all amounts are known
     * @param outdated   whether an amount was left out because it is past its date
     */
    record Text(
            String lead,
            List<String> points,
            List<String> steps,
            @Nullable LocalDate validUntil,
            boolean outdated) {

        static Text of(Rendered text) {
            return new Text(
                    text.lead(), text.points(), text.steps(), text.validUntil().orElse(null), text.outdated());
        }
    }

    /**
     * @param kind the Dutch word, such as {@code wet}
     */
    record Cited(String id, String title, @Nullable String url, LocalDate readOn, String kind) {

        static Cited of(Source source) {
            return new Cited(
                    source.id(), source.title(), source.url().orElse(null), source.readOn(), word(source.kind()));
        }
    }

    /**
     * @param facet   the Dutch word, such as {@code bedrag}
     * @param sources ids of the sources of the page
     * @param english the same in short; absent when nobody wrote it yet
     */
    record Part(
            String id,
            String heading,
            @Nullable String facet,
            Set<String> topics,
            Text text,
            List<String> sources,
            @Nullable English english) {

        static Part of(Section section, LocalDate day) {
            return new Part(
                    section.id(),
                    section.heading(),
                    section.facet().map(PageOnDay::word).orElse(null),
                    new TreeSet<>(section.topics()),
                    Text.of(section.body().on(day)),
                    section.sources().stream().map(Source::id).toList(),
                    section.english().map(english -> English.of(english, day)).orElse(null));
        }
    }

    /**
     * A section in English.
     *
     * @param heading the question
     */
    record English(String heading, Text text) {

        static English of(Section.English english, LocalDate day) {
            return new English(english.heading(), Text.of(english.answer().on(day)));
        }
    }

    /**
     * @param since  the first day of how it is after the change
     * @param coming whether that day is still to come
     * @param what   with the amounts of that first day
     * @param source id of a source of the page
     */
    record Change(LocalDate since, boolean coming, String what, String source) {

        static Change of(Page.Change change, LocalDate day) {
            return new Change(
                    change.since(),
                    change.since().isAfter(day),
                    change.what().on(change.since()).lead(),
                    change.source().id());
        }
    }

    static PageOnDay of(Page page, LocalDate day) {
        Optional<LocalDate> until = page.validUntil();
        return new PageOnDay(
                page.id().value(),
                page.title(),
                word(page.kind()),
                page.topics(),
                day,
                page.validOn(day),
                page.validFrom(),
                until.orElse(null),
                page.checkedOn(),
                page.checkedBy(),
                page.reviewBefore(),
                word(page.certainty()),
                Text.of(page.shortAnswer().on(day)),
                Text.of(page.shortAnswerEnglish().on(day)),
                page.sources().stream().map(Cited::of).toList(),
                new TreeSet<>(page.regions()),
                page.successors().stream().map(PageId::value).toList(),
                page.changes().stream().map(change -> Change.of(change, day)).toList(),
                page.sections().stream().map(section -> Part.of(section, day)).toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
