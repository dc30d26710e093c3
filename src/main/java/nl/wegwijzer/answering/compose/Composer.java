package nl.wegwijzer.answering.compose;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Rendered;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.PublicAddress;
import nl.wegwijzer.platform.Texts;

/**
 * Words an answer from curated passages: the first sentence answers, then at most five points, then at most three steps, then a
 * sentence of what else may have been meant, each with the number of its source, at most {@value #ANSWER_MAX} characters. Pure and
 * thread-safe.
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
        Told told = Told.of(page, material.section(), day, Language.NL);
        Rendered passage = told.said();
        Optional<Told> how = material.next()
                .map(other -> Told.of(page, other, day, Language.NL))
                .filter(_ -> passage.steps().isEmpty())
                .filter(other -> !other.said().steps().isEmpty());
        Optional<Worked> worked = worked(material, day, Language.NL);
        Lines lines = new Lines(ANSWER_MAX);
        Optional<String> asking = asking(material, day, Language.NL);
        boolean whole = worked.isPresent() && asking.isEmpty();
        Predicate<String> replaced =
                words -> whole && Worked.isExample(words, texts.get("worked-example", Language.NL));
        Optional<Worked> instead = worked.filter(_ -> replaced.test(passage.lead()));
        String opening = instead.map(amount -> named(page, amount.sentence(), Language.NL))
                .orElseGet(() -> opening(material, passage, Language.NL));
        lines.must(opening + year(passage, day, Language.NL) + " [1]");
        if (page.certainty() == Page.Certainty.LAAG) {
            lines.must(texts.get("uncertain", Language.NL));
        }
        overdue(page, day, Language.NL).ifPresent(lines::must);
        worked.filter(_ -> instead.isEmpty()).ifPresent(amount -> lines.may("• " + amount.sentence()));
        passage.points().stream()
                .filter(replaced.negate())
                .limit(worked.isPresent() ? POINTS_MAX - 1 : POINTS_MAX)
                .forEach(point -> lines.may("• " + point));
        asking.ifPresent(lines::may);
        List<String> steps = how.map(Told::said).orElse(passage).steps();
        if (!steps.isEmpty()) {
            lines.may(texts.get("steps", Language.NL) + (how.isPresent() ? " [2]" : ""));
            for (int i = 0; i < Math.min(STEPS_MAX, steps.size()); i++) {
                lines.may((i + 1) + ". " + steps.get(i));
            }
        }
        List<Reply.Source> sources = new ArrayList<>();
        sources.add(first(material, told, worked, day, Language.NL));
        how.ifPresent(other ->
                sources.add(source(page, material.next().orElseThrow(), other, other.passage(), day, Language.NL)));
        also(material, day, Language.NL, lines, sources);
        near(material, day, Language.NL, lines, sources);
        boolean complete = !lines.cut() && !passage.outdated();
        return Grounding.only(
                new Reply(Reply.Kind.ANSWER, lines.text(), sources, buttons, complete, day, Reply.Mode.CURATED));
    }

    /**
     * The short curated answer in English; says that the details are in Dutch, and gives the first of them when the section itself
     * has no English. Its source holds the English words too.
     */
    public Reply english(Material material, LocalDate day, List<Reply.Button> buttons) {
        Told told = Told.of(material.page(), material.section(), day, Language.EN);
        Optional<Worked> worked = worked(material, day, Language.EN);
        boolean more = !told.whole()
                && !material.section().equals(material.page().sections().getFirst());
        Lines lines = new Lines(ANSWER_MAX);
        lines.must(opening(material, told.said(), Language.EN) + " [1]");
        overdue(material.page(), day, Language.EN).ifPresent(lines::must);
        worked.ifPresent(amount -> lines.may("• " + amount.sentence()));
        asking(material, day, Language.EN).ifPresent(lines::may);
        lines.must(texts.get("details-in-dutch", Language.EN));
        if (more) {
            lines.must("• " + told.dutch().lead());
        }
        List<Reply.Source> sources = new ArrayList<>();
        sources.add(first(material, told, worked, day, Language.EN));
        also(material, day, Language.EN, lines, sources);
        near(material, day, Language.EN, lines, sources);
        return Grounding.only(new Reply(
                Reply.Kind.ANSWER, lines.text(), sources, buttons, !told.said().outdated(), day, Reply.Mode.CURATED));
    }

    /**
     * What is said to who goes on asking for what was just told. Who reads the very same answer twice thinks that nobody listens.
     *
     * <ol>
     *   <li>the amount for his figures, unless his words name none and are about a sentence
     *   <li>which figure lacks for it, when he told his hours
     *   <li>the sentence that his words are about, or else the first, and which figures it would need
     *   <li>without a sum, the point that his words are about, or else that there is no other answer than the sentence they are about; and
     *       that an adviser can look into it, which is all when they are about none
     * </ol>
     *
     * @param asked the words of the person that say something
     */
    public Reply again(
            Material material, List<String> asked, Language language, LocalDate day, List<Reply.Button> buttons) {
        Told told = Told.of(material.page(), material.section(), day, language);
        Optional<Worked> worked = worked(material, day, language);
        String lead = opening(material, told.said(), language);
        Optional<String> asking = asking(material, day, language);
        Optional<String> about = SharedWords.best(asked, lead, told.said().points());
        boolean hoursTold = material.facts().hoursPerWeek().isPresent();
        boolean namesFigure = asked.stream().anyMatch(word -> word.chars().anyMatch(Character::isDigit));
        String text = worked.filter(_ -> namesFigure || about.isEmpty())
                .map(Worked::sentence)
                .or(() -> asking.filter(_ -> hoursTold))
                .map(sentence -> named(material.page(), sentence, language) + " [1]")
                .or(() -> asking.map(_ -> about.orElse(lead) + " [1]"))
                .or(() -> about.map(part -> texts.get(part.equals(lead) ? "again" : "again-point", language, part)))
                .orElseGet(() -> texts.get("again-nothing", language));
        String rest =
                asking.filter(_ -> !hoursTold).map(sentence -> "\n" + sentence).orElse("");
        return Grounding.only(new Reply(
                Reply.Kind.ANSWER,
                text + rest,
                List.of(first(material, told, worked, day, language)),
                buttons,
                !told.said().outdated(),
                day,
                Reply.Mode.CURATED));
    }

    /** What the page comes to in a sentence or two, for who did not understand more. */
    public Reply briefly(Material material, Language language, LocalDate day, List<Reply.Button> buttons) {
        Told told = Told.of(material.page(), material.section(), day, language);
        Rendered said = material.page().shortAnswer(language).on(day);
        Lines lines = new Lines(ANSWER_MAX);
        lines.must(texts.get("briefly", language, said.text()) + year(said, day, language) + " [1]");
        if (material.page().certainty() == Page.Certainty.LAAG) {
            lines.must(texts.get("uncertain", language));
        }
        overdue(material.page(), day, language).ifPresent(lines::must);
        String words = said.text() + "\n" + told.passage();
        return Grounding.only(new Reply(
                Reply.Kind.ANSWER,
                lines.text(),
                List.of(source(material.page(), material.section(), told, words, day, language)),
                buttons,
                !said.outdated(),
                day,
                Reply.Mode.CURATED));
    }

    /** A sentence that stands by itself, with the page by name before it. */
    private String named(Page page, String sentence, Language language) {
        String rest = sentence.substring(0, 1).toLowerCase(language.locale()) + sentence.substring(1);
        return texts.get("worked-of", language, page.title(), rest);
    }

    /** The sentences that answer, without a "ja" or "nee" to another question than was asked. */
    private String opening(Material material, Rendered said, Language language) {
        return material.opener() ? said.lead() : Opener.without(said.lead(), texts.get("openers", language));
    }

    private Optional<String> asking(Material material, LocalDate day, Language language) {
        return material.section().sum().on(day).flatMap(sum -> Worked.asking(sum, material.facts(), texts, language));
    }

    private Optional<Worked> worked(Material material, LocalDate day, Language language) {
        return material.section().sum().on(day).flatMap(sum -> Worked.of(sum, material.facts(), texts, language));
    }

    private Reply.Source first(
            Material material, Told told, Optional<Worked> worked, LocalDate day, Language language) {
        String words = told.passage()
                + worked.map(amount -> "\n" + amount.calculation()).orElse("");
        return source(material.page(), material.section(), told, words, day, language);
    }

    /** The question of the other section with the sentence that answers it, as far as there is room. */
    private void also(Material material, LocalDate day, Language language, Lines lines, List<Reply.Source> sources) {
        material.also().ifPresent(section -> {
            Told told = Told.of(material.page(), section, day, language);
            String line = section.heading(language) + " " + told.lead() + year(told.said(), day, language) + " ["
                    + (sources.size() + 1) + "]";
            if (told.whole() && lines.fits(line)) {
                sources.add(source(material.page(), section, told, told.passage(), day, language));
            }
        });
    }

    /** What else may have been meant, as far as there is room: the page by name with the sentence that answers there. */
    private void near(Material material, LocalDate day, Language language, Lines lines, List<Reply.Source> sources) {
        String heading = "\n" + texts.get("or-this", language) + "\n";
        for (Material.Near other : material.near()) {
            Told told = Told.of(other.page(), other.section(), day, language);
            String late = overdue(other.page(), day, language)
                    .map(sentence -> " " + sentence)
                    .orElse("");
            String line = "• " + other.page().title() + ": " + told.lead() + year(told.said(), day, language) + late
                    + " [" + (sources.size() + 1) + "]";
            if (lines.fits(heading + line)) {
                sources.add(source(other.page(), other.section(), told, told.passage(), day, language));
                heading = "";
            }
        }
    }

    /** That a page should have been checked again, and before which day; empty while it is in time. */
    private Optional<String> overdue(Page page, LocalDate day, Language language) {
        return page.overdueOn(day)
                ? Optional.of(texts.get("overdue", language, date(page.reviewBefore(), language)))
                : Optional.empty();
    }

    private static String date(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
    }

    private String year(Rendered passage, LocalDate day, Language language) {
        String year = Integer.toString(day.getYear());
        boolean named = !passage.hasAmounts() || passage.lead().contains(year);
        return named ? "" : " " + texts.get("as-of-year", language, year);
    }

    /**
     * The card of a source: what it is called, its words, when it was checked, where to read on.
     *
     * @param words of the passage; under them comes that they may be out of date
     */
    private Reply.Source source(Page page, Section section, Told told, String words, LocalDate day, Language language) {
        return new Reply.Source(
                page.id().value(),
                section.id(),
                page.title() + ": " + section.heading(),
                address.of("/pages/" + page.id() + "#" + section.id()),
                page.checkedOn(),
                told.dutch().validUntil().or(page::validUntil).orElse(null),
                words
                        + overdue(page, day, language)
                                .map(sentence -> "\n" + sentence)
                                .orElse(""));
    }
}
