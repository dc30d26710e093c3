package nl.wegwijzer.answering.compose;

import java.time.LocalDate;
import java.util.ArrayList;
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

    /**
     * The curated answer in Dutch.
     *
     * @param next a section of the same page that says what to do first; its steps are added when the passage has none
     */
    public Reply dutch(Page page, Section section, Optional<Section> next, LocalDate day, List<Reply.Button> buttons) {
        Rendered passage = section.body().on(day);
        Optional<Rendered> how = next.map(other -> other.body().on(day))
                .filter(_ -> passage.steps().isEmpty())
                .filter(rendered -> !rendered.steps().isEmpty());
        Lines lines = new Lines(ANSWER_MAX);
        lines.must(passage.lead() + year(passage, day) + " [1]");
        if (page.certainty() == Page.Certainty.LAAG) {
            lines.must(texts.get("uncertain", Language.NL));
        }
        passage.points().stream().limit(POINTS_MAX).forEach(point -> lines.may("• " + point));
        List<String> steps = how.map(Rendered::steps).orElse(passage.steps());
        if (!steps.isEmpty()) {
            String mark = how.isPresent() ? " [2]" : "";
            lines.may(texts.get("steps", Language.NL) + mark);
            for (int i = 0; i < Math.min(STEPS_MAX, steps.size()); i++) {
                lines.may((i + 1) + ". " + steps.get(i));
            }
        }
        List<Reply.Source> sources = Stream.concat(
                        Stream.of(source(page, section, passage)),
                        how.stream().map(rendered -> source(page, next.orElseThrow(), rendered)))
                .toList();
        boolean complete = !lines.cut() && !passage.outdated();
        return new Reply(Reply.Kind.ANSWER, lines.text(), sources, buttons, complete, day, Reply.Mode.CURATED);
    }

    /** The short curated answer in English; says that the details are in Dutch. */
    public Reply english(Page page, Section section, LocalDate day, List<Reply.Button> buttons) {
        Rendered answer = page.shortAnswerEnglish().on(day);
        String text = answer.lead() + " [1]\n" + texts.get("details-in-dutch", Language.EN);
        List<Reply.Source> sources =
                List.of(source(page, section, section.body().on(day)));
        return new Reply(Reply.Kind.ANSWER, text, sources, buttons, !answer.outdated(), day, Reply.Mode.CURATED);
    }

    private String year(Rendered passage, LocalDate day) {
        String year = Integer.toString(day.getYear());
        boolean named = !passage.hasAmounts() || passage.lead().contains(year);
        return named ? "" : " " + texts.get("as-of-year", Language.NL, year);
    }

    /** The card of a source: what it is called, its words, when it was checked, where to read on. */
    public Reply.Source source(Page page, Section section, Rendered passage) {
        return new Reply.Source(
                page.id().value(),
                section.id(),
                page.title() + ": " + section.heading(),
                address.of("/pages/" + page.id() + "#" + section.id()),
                page.checkedOn(),
                passage.validUntil().or(page::validUntil).orElse(null),
                passage.text());
    }

    /** Lines within a length: what must be there first, then what fits. */
    private static final class Lines {

        private final int max;
        private final List<String> kept = new ArrayList<>();
        private int length;
        private boolean cut;

        Lines(int max) {
            this.max = max;
        }

        void must(String line) {
            kept.add(line);
            length += line.length() + 1;
        }

        void may(String line) {
            if (cut || length + line.length() > max) {
                cut = true;
                return;
            }
            must(line);
        }

        boolean cut() {
            return cut;
        }

        String text() {
            return String.join("\n", kept);
        }
    }
}
