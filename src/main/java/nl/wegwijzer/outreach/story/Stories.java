package nl.wegwijzer.outreach.story;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Rendered;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.knowledge.curated.CuratedFile;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.curated.FaultyContent;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.platform.ContentFolder;
import org.jspecify.annotations.Nullable;

/** Reads {@code ambassadeur/verhaal.yaml}; the facts in it come from curated pages, as they read today. */
public class Stories {

    private static final String FILE = "ambassadeur/verhaal.yaml";
    private static final int CARDS_MAX = 3;

    private final KnowledgeBase knowledge;
    private final Clock clock;
    private final List<Told> story;
    private final List<Told> objections;

    public Stories(KnowledgeBase knowledge, ContentFolder folder, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
        Item root = folder.files(FILE).stream()
                .findFirst()
                .map(file -> CuratedFile.read(file, "story").required())
                .orElseThrow(() -> new FaultyContent(List.of(Fault.of(FILE, 1, "WW001.empty"))));
        this.story = root.get("verhaal").items().stream()
                .map(item -> told(item, "kop"))
                .toList();
        this.objections = root.get("bezwaren").items().stream()
                .map(item -> told(item, "bezwaar"))
                .toList();
    }

    private static Told told(Item item, String heading) {
        return new Told(
                item.get(heading).text(),
                item.get("zeg").text(),
                item.findText("feit").orElse(null));
    }

    /** What is written: own words, and the section with the facts. */
    private record Told(
            String heading, String say, @Nullable String fact) {}

    /**
     * Something to read aloud.
     *
     * @param heading the minute's subject, or the objection
     * @param say     own words
     * @param lead    the fact in a sentence or two, as it reads today; empty when there is none
     * @param points  more facts
     * @param page    where it stands, such as {@code open-hiring}; empty when there is no fact
     */
    public record Line(String heading, String say, String lead, List<String> points, String page) {}

    /** A good practice to tell about. */
    public record Card(String organisation, String sector, String size, String year, String told, String page) {}

    public List<Line> story() {
        return story.stream().map(this::line).toList();
    }

    public List<Line> objections() {
        return objections.stream().map(this::line).toList();
    }

    private Line line(Told told) {
        String fact = told.fact();
        Optional<Section> section =
                fact == null ? Optional.empty() : knowledge.current().section(fact);
        Optional<Rendered> text = section.map(found -> found.body().on(today()));
        return new Line(
                told.heading(),
                told.say(),
                text.map(Rendered::lead).map(Stories::plain).orElse(""),
                text.map(Rendered::points).orElse(List.of()).stream()
                        .map(Stories::plain)
                        .toList(),
                section.map(found -> found.page().value()).orElse(""));
    }

    /** The references that lead nowhere; for a test of the content. */
    List<String> dangling() {
        return Stream.concat(story.stream(), objections.stream())
                .map(Told::fact)
                .filter(fact ->
                        fact != null && knowledge.current().section(fact).isEmpty())
                .toList();
    }

    /** The sectors of which there is a good practice, in alphabetical order. */
    public List<String> sectors() {
        return examples()
                .map(page -> page.example().orElseThrow().sector())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Good practices of a sector, those of the region first, then those of all of the country, then others.
     *
     * @param sector empty for all
     * @param region code; empty when it does not matter
     */
    public List<Card> cards(String sector, String region) {
        return examples()
                .filter(page -> sector.isEmpty()
                        || page.example().orElseThrow().sector().equals(sector))
                .sorted(Comparator.comparingInt(
                                (Page page) -> distance(page.example().orElseThrow(), region))
                        .thenComparing(page -> page.id().value()))
                .limit(CARDS_MAX)
                .map(this::card)
                .toList();
    }

    private Stream<Page> examples() {
        LocalDate today = today();
        return knowledge.current().pages().stream()
                .filter(page -> page.kind() == Kind.PRAKTIJK
                        && page.validOn(today)
                        && page.example().isPresent());
    }

    private static int distance(Page.Example example, String region) {
        if (example.region().equals(region)) {
            return 0;
        }
        return switch (example.region()) {
            case "landelijk" -> 1;
            case "buitenland" -> 3;
            default -> 2;
        };
    }

    private Card card(Page page) {
        Page.Example example = page.example().orElseThrow();
        return new Card(
                example.organisation(),
                example.sector(),
                example.size(),
                example.year(),
                plain(page.shortAnswer().on(today()).lead()),
                page.id().value());
    }

    /** Without the marks of links and emphasis, since it is read aloud. */
    private static String plain(String text) {
        return text.replaceAll("\\[([^\\]]+)]\\([^)]*\\)", "$1").replace("**", "");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
