package nl.wegwijzer.answering.compose;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Rendered;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.PublicAddress;
import nl.wegwijzer.platform.Texts;

/**
 * Words an answer from curated passages: the first sentence answers, then at most five points, then at most three steps, each
 * with the number of its source, at most {@value #ANSWER_MAX} characters. Pure and thread-safe.
 */
public final class Composer {

    /** The length of an answer that the HTTP contract allows. */
    public static final int ANSWER_MAX = 1200;

    private static final int POINTS_MAX = 5;
    private static final int STEPS_MAX = 3;

    private final Texts texts;
    private final PublicAddress address;

    public Composer(Texts texts, PublicAddress address) {
        this.texts = texts;
        this.address = address;
    }

    /** The curated answer in Dutch. */
    public Reply dutch(Material material, LocalDate day, List<Reply.Button> buttons) {
        Page page = material.page();
        Section section = material.section();
        Rendered passage = section.body().on(day);
        Optional<Rendered> how = material.next()
                .map(other -> other.body().on(day))
                .filter(_ -> passage.steps().isEmpty())
                .filter(rendered -> !rendered.steps().isEmpty());
        Optional<Worked> worked =
                material.hours().flatMap(hours -> section.hourly().on(day).map(rate -> new Worked(hours, rate)));
        Lines lines = new Lines(ANSWER_MAX);
        lines.must(passage.lead() + year(passage, day) + " [1]");
        if (page.certainty() == Page.Certainty.LAAG) {
            lines.must(texts.get("uncertain", Language.NL));
        }
        worked.ifPresent(amount -> lines.may("• " + amount.sentence(texts)));
        passage.points().stream()
                .limit(worked.isPresent() ? POINTS_MAX - 1 : POINTS_MAX)
                .forEach(point -> lines.may("• " + point));
        List<String> steps = how.map(Rendered::steps).orElse(passage.steps());
        if (!steps.isEmpty()) {
            lines.may(texts.get("steps", Language.NL) + (how.isPresent() ? " [2]" : ""));
            for (int i = 0; i < Math.min(STEPS_MAX, steps.size()); i++) {
                lines.may((i + 1) + ". " + steps.get(i));
            }
        }
        String words = passage.text()
                + worked.map(amount -> "\n" + amount.calculation(texts)).orElse("");
        List<Reply.Source> sources = Stream.concat(
                        Stream.of(source(page, section, passage, words)),
                        how.stream()
                                .map(rendered ->
                                        source(page, material.next().orElseThrow(), rendered, rendered.text())))
                .toList();
        boolean complete = !lines.cut() && !passage.outdated();
        return Grounding.only(
                new Reply(Reply.Kind.ANSWER, lines.text(), sources, buttons, complete, day, Reply.Mode.CURATED));
    }

    /**
     * The short curated answer in English; says that the details are in Dutch, and gives the first of them when more was asked than
     * what it is. Its source holds the English words too.
     */
    public Reply english(Material material, LocalDate day, List<Reply.Button> buttons) {
        Rendered answer = material.page().shortAnswerEnglish().on(day);
        Rendered passage = material.section().body().on(day);
        boolean more = !material.section().equals(material.page().sections().getFirst());
        String text = answer.lead() + " [1]\n" + texts.get("details-in-dutch", Language.EN)
                + (more ? "\n• " + passage.lead() : "");
        List<Reply.Source> sources =
                List.of(source(material.page(), material.section(), passage, answer.text() + "\n" + passage.text()));
        return Grounding.only(
                new Reply(Reply.Kind.ANSWER, text, sources, buttons, !answer.outdated(), day, Reply.Mode.CURATED));
    }

    private String year(Rendered passage, LocalDate day) {
        String year = Integer.toString(day.getYear());
        boolean named = !passage.hasAmounts() || passage.lead().contains(year);
        return named ? "" : " " + texts.get("as-of-year", Language.NL, year);
    }

    /** The card of a source: what it is called, its words, when it was checked, where to read on. */
    private Reply.Source source(Page page, Section section, Rendered passage, String words) {
        return new Reply.Source(
                page.id().value(),
                section.id(),
                page.title() + ": " + section.heading(),
                address.of("/pages/" + page.id() + "#" + section.id()),
                page.checkedOn(),
                passage.validUntil().or(page::validUntil).orElse(null),
                words);
    }
}
