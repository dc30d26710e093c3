package nl.wegwijzer.knowledge.loading;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Amount;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.PageId;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.knowledge.Source;
import nl.wegwijzer.knowledge.Term;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/** Makes {@link Knowledge} of content that was judged. A page whose form has faults is left out. */
public final class KnowledgeBuilder {

    private final Texts texts;

    public KnowledgeBuilder(Texts texts) {
        this.texts = texts;
    }

    public Knowledge build(Content content) {
        List<Page> pages = content.byId().values().stream()
                .filter(page -> page.faults().isEmpty())
                .map(file -> page(file, content.parameters()))
                .sorted(Comparator.comparing(page -> page.id().value()))
                .toList();
        List<Term> terms = content.terms().map(Item::items).orElse(List.of()).stream()
                .map(KnowledgeBuilder::term)
                .toList();
        List<Amount> amounts = content.parameters().byName().values().stream()
                .map(parameter -> new Amount(parameter.name(), parameter.at().path(), parameter.lastKnownDay()))
                .toList();
        return Knowledge.of(content.version(), pages, terms, amounts);
    }

    private Page page(PageFile file, Parameters parameters) {
        Item front = file.head();
        PageId id = new PageId(file.id());
        List<Source> sources = front.find("bronnen").map(Item::items).orElse(List.of()).stream()
                .map(KnowledgeBuilder::source)
                .toList();
        String english = front.findText("kort_en").orElse(front.get("kort").text());
        return new Page(
                id,
                front.get("titel").text(),
                file.kind(),
                front.texts("onderwerpen"),
                front.get("geldig_van").date(),
                front.find("geldig_tot").map(Item::date),
                front.get("gecontroleerd_op").date(),
                front.get("gecontroleerd_door").text(),
                front.get("herzien_voor").date(),
                front.get("zekerheid").word(Page.Certainty.class),
                body(List.of(front.get("kort").text()), List.of(), List.of(), parameters, Language.NL),
                body(List.of(english), List.of(), List.of(), parameters, Language.EN),
                sources,
                new HashSet<>(front.texts("regios")),
                front.texts("opvolgers").stream().map(PageId::new).toList(),
                changes(file, sources, parameters),
                front.find("actie").map(action -> talk(front, action)),
                front.find("voorbeeld").map(KnowledgeBuilder::example),
                file.sections().stream()
                        .map(section -> section(id, section, sources, parameters))
                        .toList());
    }

    private List<Page.Change> changes(PageFile file, List<Source> sources, Parameters parameters) {
        return file.changes()
                .map(change -> new Page.Change(
                        change.get("sinds").date(),
                        body(List.of(change.get("wat").text()), List.of(), List.of(), parameters, Language.NL),
                        named(change.get("bron"), sources)))
                .sorted(Comparator.comparing(Page.Change::since).reversed())
                .toList();
    }

    private static Source named(Item id, List<Source> sources) {
        return sources.stream()
                .filter(source -> source.id().equals(id.text()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(id.path() + " names no source " + id.text()));
    }

    private Section section(PageId page, SectionText text, List<Source> sources, Parameters parameters) {
        Set<String> named = new LinkedHashSet<>(text.values("bron"));
        return new Section(
                page,
                text.id(),
                text.heading(),
                text.values("facet").stream().findFirst().flatMap(KnowledgeBuilder::facet),
                new HashSet<>(text.values("onderwerp")),
                body(
                        words(text.lead()),
                        Stream.concat(words(text.points()).stream(), words(text.closing()).stream())
                                .toList(),
                        words(text.steps()),
                        parameters,
                        Language.NL),
                words(text.questions()),
                sources.stream().filter(source -> named.contains(source.id())).toList(),
                sum(text.values("reken"), parameters),
                english(words(text.english()), parameters));
    }

    /** The first line is the question, the rest the answer. */
    private Optional<Section.English> english(List<String> lines, Parameters parameters) {
        return lines.size() < 2
                ? Optional.empty()
                : Optional.of(new Section.English(
                        lines.getFirst(),
                        body(lines.subList(1, lines.size()), List.of(), List.of(), parameters, Language.EN)));
    }

    private static Section.Sum sum(List<String> values, Parameters parameters) {
        return Reckoning.of(values).map(reckoning -> reckoning.in(parameters)).orElse(_ -> Optional.empty());
    }

    private PageText body(
            List<String> lead, List<String> points, List<String> steps, Parameters parameters, Language language) {
        return PageText.of(
                new DatedText(lead, points, steps, parameters, language, texts.get("amount-unknown", language)));
    }

    private static List<String> words(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    /** The facet of a Dutch word; absent for a word that is none. */
    public static Optional<Facet> facet(String word) {
        return Stream.of(Facet.values())
                .filter(facet -> facet.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static Source source(Item item) {
        return new Source(
                item.get("id").text(),
                item.get("titel").text(),
                item.findText("url"),
                item.get("gelezen_op").date(),
                item.get("soort").word(Source.Kind.class));
    }

    private static Page.Talk talk(Item front, Item action) {
        return new Page.Talk(action.word(Page.Talk.Action.class), front.findText("reden"), front.texts("knoppen"));
    }

    private static Page.Example example(Item item) {
        return new Page.Example(
                item.get("organisatie").text(),
                item.get("sector").text(),
                item.get("grootte").text(),
                item.get("regio").text(),
                item.texts("doelgroepen"),
                item.get("jaar").text());
    }

    private static Term term(Item item) {
        return new Term(
                item.get("term").text(),
                item.get("uitleg").text(),
                item.texts("synoniemen"),
                item.texts("afkortingen"),
                item.texts("spreektaal"),
                item.texts("en"),
                item.findText("pagina").map(PageId::new));
    }
}
