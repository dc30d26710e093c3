package nl.wegwijzer.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.wegwijzer.knowledge.Calculation;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.PageId;
import nl.wegwijzer.knowledge.Rendered;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.knowledge.Source;
import nl.wegwijzer.knowledge.curated.Fault;

/** A handful of made-up pages for tests that need knowledge and not the knowledge. */
public final class SmallKnowledge implements KnowledgeBase {

    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 22);
    private final Knowledge knowledge;

    public SmallKnowledge(Page... pages) {
        this.knowledge = Knowledge.of("test", List.of(pages), List.of(), List.of());
    }

    @Override
    public Knowledge current() {
        return knowledge;
    }

    @Override
    public Knowledge complete() {
        return knowledge;
    }

    @Override
    public List<Fault> refused() {
        return List.of();
    }

    @Override
    public void onChange(Consumer<Knowledge> listener) {
        listener.accept(knowledge);
    }

    /** A page of the given kind with its sections. */
    public static Page page(String id, Kind kind, Optional<Page.Talk> talk, Section... sections) {
        return new Page(
                new PageId(id),
                "Titel van " + id,
                kind,
                List.of("jobcoach"),
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                CHECKED,
                "redactie",
                LocalDate.of(2027, 5, 1),
                Page.Certainty.HOOG,
                fixed("Kort over " + id + ".", List.of(), List.of()),
                fixed("Briefly about " + id + ".", List.of(), List.of()),
                List.of(source()),
                Set.of(),
                List.of(),
                List.of(),
                talk,
                Optional.empty(),
                List.of(sections));
    }

    /** A section whose text is the same on every day. */
    public static Section section(
            String page, String id, Facet facet, String lead, List<String> points, List<String> steps) {
        return new Section(
                new PageId(page),
                id,
                "Kop van " + id + "?",
                Optional.of(facet),
                Set.of(),
                fixed(lead, points, steps),
                List.of("vraag over " + id),
                List.of(source()),
                _ -> Optional.empty(),
                Optional.empty());
    }

    /** The same section, answering this question. */
    public static Section asked(Section section, String question) {
        return like(section, question, List.of(question), section.sum(), section.english());
    }

    /** The same section, found by these wordings. */
    public static Section found(Section section, List<String> wordings) {
        return like(section, section.heading(), wordings, section.sum(), section.english());
    }

    /** The same section with an amount per hour. */
    public static Section perHour(Section section, String perHour, String mostPerYear) {
        return summing(section, new Calculation.YearlyAmount(new BigDecimal(perHour), new BigDecimal(mostPerYear)));
    }

    /** The same section with a sum. */
    public static Section summing(Section section, Calculation sum) {
        return like(section, section.heading(), section.questions(), _ -> Optional.of(sum), section.english());
    }

    /** The same section with what it says in English. */
    public static Section inEnglish(Section section, String question, String answer) {
        Section.English english = new Section.English(question, fixed(answer, List.of(), List.of()));
        return like(section, section.heading(), section.questions(), section.sum(), Optional.of(english));
    }

    /** The same section, in which a point leads to a page or a section. */
    public static Section leading(Section section, String point, String target) {
        Section.Body body = new Section.Body() {
            @Override
            public Rendered on(LocalDate day) {
                return section.body().on(day);
            }

            @Override
            public Optional<String> leadsTo(String part, LocalDate day) {
                return part.equals(point) ? Optional.of(target) : Optional.empty();
            }
        };
        return like(section, section.heading(), body, section.questions(), section.sum(), section.english());
    }

    private static Section like(
            Section section,
            String heading,
            List<String> questions,
            Section.Sum sum,
            Optional<Section.English> english) {
        return like(section, heading, section.body(), questions, sum, english);
    }

    private static Section like(
            Section section,
            String heading,
            Section.Body body,
            List<String> questions,
            Section.Sum sum,
            Optional<Section.English> english) {
        return new Section(
                section.page(),
                section.id(),
                heading,
                section.facet(),
                section.topics(),
                body,
                questions,
                section.sources(),
                sum,
                english);
    }

    public static Section.Body fixed(String lead, List<String> points, List<String> steps) {
        return _ ->
                new Rendered(lead, points, steps, Optional.of(LocalDate.of(2026, 12, 31)), false, lead.contains("€"));
    }

    private static Source source() {
        return new Source("wet", "Een wet", Optional.of("https://wetten.overheid.nl/x"), CHECKED, Source.Kind.WET);
    }
}
