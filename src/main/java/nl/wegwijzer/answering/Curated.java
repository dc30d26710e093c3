package nl.wegwijzer.answering;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wegwijzer.answering.compose.Material;
import nl.wegwijzer.answering.routing.Route;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.retrieval.Search.Passage;
import nl.wegwijzer.retrieval.Search.Ranking;

/** The curated passage that answers, when it is sure enough, with what to do first and what is near. Pure. */
final class Curated {

    private static final int NEAR_MAX = 2;

    /** When nothing fits well, all is close to the best; less than this part of it is about something else. */
    private static final double NEAR_PART = 0.4;

    /** A question that fits the section about applying this well, compared with the best, has something to do with it. */
    private static final double HINT_OF_APPLYING = 0.05;

    /** Who asks what something is, or what there is now, wants to know where to begin. */
    private static final Set<Facet> LEADS_TO_APPLYING = Set.of(Facet.WAT, Facet.NU);

    /** Who asks this does so when the words of the question point that way, however little. */
    private static final Set<Facet> MAY_LEAD_TO_APPLYING = Set.of(Facet.BEDRAG, Facet.WIE, Facet.MAG, Facet.WERKGEVER);

    /** Less than this part of the fit of the best section is no link with the words. */
    static final double WEAK_LINK = 0.2;

    /** From this part of the fit of the best on, something else may as well be meant. */
    static final double NEARLY_AS_WELL = 0.6;

    /** A section with less than this part of what speaks for its page may as well be another one. */
    private static final double STANDS_OUT = 0.3;

    private final AnsweringProperties properties;

    Curated(AnsweringProperties properties) {
        this.properties = properties;
    }

    /** The best passage as an answer; empty when it is not sure enough. */
    Optional<Answer> from(Ranking ranking) {
        return from(ranking, properties.answerFrom());
    }

    /** The best passage as an answer when it is near enough to be offered. */
    Optional<Answer> nearest(Ranking ranking) {
        return from(ranking, properties.nearFrom());
    }

    private Optional<Answer> from(Ranking ranking, double least) {
        return ranking.passages().stream()
                .filter(Curated::shown)
                .findFirst()
                .filter(passage -> probability(ranking, passage) >= least)
                .map(passage -> found(ranking, passage));
    }

    private Answer.Found found(Ranking ranking, Passage best) {
        Optional<Section> also = beside(ranking, best, properties.alsoFrom())
                .filter(Curated::adds)
                .findFirst();
        Optional<Section> steps = also.filter(Curated::applies).or(() -> whatToDoFirst(ranking, best));
        return new Answer.Found(
                best.page(),
                best.section(),
                steps,
                also.filter(section -> !applies(section)),
                near(ranking, best),
                probability(ranking, best) >= properties.sureFrom(),
                best.score() >= STANDS_OUT * ofPage(ranking, best.page()),
                Answer.Found.Manner.WHOLE,
                ranking.signals().english());
    }

    /**
     * The best section of the same page that was not told yet.
     *
     * @param part how well it must fit, as a part of how well the given one does
     */
    static Optional<Section> untold(Ranking ranking, Section given, List<String> told, double part) {
        return ranking.passages().stream()
                .filter(passage -> passage.section().reference().equals(given.reference()))
                .findFirst()
                .flatMap(best -> beside(ranking, best, part)
                        .filter(Curated::adds)
                        .filter(section -> !told.contains(section.reference()))
                        .findFirst());
    }

    /** What another page says that was not told yet and fits nearly as well as the page of an answer. */
    static Optional<Answer.Found> elsewhere(Ranking ranking, Answer.Found found, List<String> told) {
        double own = ofPage(ranking, found.page());
        return onePerPage(ranking.passages().stream())
                .filter(Curated::shown)
                .filter(passage -> !passage.page().id().equals(found.page().id()))
                .filter(passage -> !told.contains(passage.section().reference()))
                .filter(passage -> ofPage(ranking, passage.page()) >= NEARLY_AS_WELL * own)
                .findFirst()
                .map(passage -> found.from(passage.page(), passage.section()));
    }

    /** What speaks for all sections of a page together. */
    static double ofPage(Ranking ranking, Page page) {
        return ranking.passages().stream()
                .filter(passage -> passage.page().id().equals(page.id()))
                .mapToDouble(Passage::score)
                .sum();
    }

    /** Other sections of the page whose words fit at least this part as well as the best one's. */
    private static Stream<Section> beside(Ranking ranking, Passage best, double part) {
        return ranking.passages().stream()
                .filter(passage -> passage.page().id().equals(best.page().id()))
                .filter(passage -> !passage.section().id().equals(best.section().id()))
                .filter(passage -> passage.score() >= part * best.score())
                .map(Passage::section);
    }

    /**
     * An abolished rule and what came in its place tell the same story: a question about either is answered by both. And who looks for
     * an example is helped by any that fits, so that several of them are no reason for doubt.
     */
    private static double probability(Ranking ranking, Passage best) {
        return onePerPage(ranking.passages().stream())
                .filter(passage -> passage.page().id().equals(best.page().id())
                        || succeeds(passage.page(), best.page())
                        || examples(passage.page(), best.page()))
                .mapToDouble(Passage::probability)
                .sum();
    }

    private static boolean examples(Page one, Page other) {
        return one.kind() == Kind.PRAKTIJK && other.kind() == Kind.PRAKTIJK;
    }

    private static boolean succeeds(Page one, Page other) {
        return (one.successors().contains(other.id()) || other.successors().contains(one.id()))
                && one.topics().stream()
                        .findFirst()
                        .equals(other.topics().stream().findFirst());
    }

    private List<Material.Near> near(Ranking ranking, Passage best) {
        return onePerPage(ranking.passages().stream())
                .filter(Curated::shown)
                .filter(passage -> !passage.page().id().equals(best.page().id()))
                .filter(passage -> best.score() - passage.score() <= properties.nearMargin())
                .filter(passage -> passage.score() >= NEAR_PART * best.score())
                .limit(NEAR_MAX)
                .map(passage -> new Material.Near(passage.page(), passage.section()))
                .toList();
    }

    /** Whether a passage is about the subject. */
    static boolean shown(Passage passage) {
        return Route.of(passage.page()) == Route.ANSWER;
    }

    /** The first passage of each page. */
    static Stream<Passage> onePerPage(Stream<Passage> passages) {
        Set<String> pages = new HashSet<>();
        return passages.filter(passage -> pages.add(passage.page().id().value()));
    }

    private static Optional<Section> whatToDoFirst(Ranking ranking, Passage best) {
        boolean hint =
                best.section().facet().filter(MAY_LEAD_TO_APPLYING::contains).isPresent()
                        && beside(ranking, best, HINT_OF_APPLYING).anyMatch(Curated::applies);
        return hint ? applying(best.page()) : whatToDoFirst(best.page(), best.section());
    }

    /** The section of the page that says what it is about: the first of that facet, else the first of all. */
    static Optional<Section> whatItIs(Page page) {
        return page.sections().stream()
                .filter(section -> section.facet().filter(Facet.WAT::equals).isPresent())
                .findFirst()
                .or(() -> page.sections().stream().findFirst());
    }

    /** The section of the page that says how to apply, when the given one makes one want to. */
    static Optional<Section> whatToDoFirst(Page page, Section section) {
        return section.facet().filter(LEADS_TO_APPLYING::contains).flatMap(_ -> applying(page));
    }

    private static Optional<Section> applying(Page page) {
        return page.sections().stream().filter(Curated::applies).findFirst();
    }

    /** Who asks more of a thing knows what it is. */
    private static boolean adds(Section section) {
        return section.facet().filter(Facet.WAT::equals).isEmpty();
    }

    private static boolean applies(Section section) {
        return section.facet().filter(Facet.AANVRAGEN::equals).isPresent();
    }
}
