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
    private static final Set<Facet> LEADS_TO_APPLYING =
            Set.of(Facet.WAT, Facet.BEDRAG, Facet.WIE, Facet.MAG, Facet.WERKGEVER, Facet.NU);

    private final AnsweringProperties properties;

    Curated(AnsweringProperties properties) {
        this.properties = properties;
    }

    /** The best passage as an answer; empty when it is not sure enough. */
    Optional<Answer> from(Ranking ranking) {
        return ranking.passages().stream()
                .filter(Curated::shown)
                .findFirst()
                .filter(passage -> probability(ranking, passage) >= properties.answerFrom())
                .map(passage -> new Answer.Found(
                        passage.page(),
                        passage.section(),
                        whatToDoFirst(passage.page(), passage.section()),
                        near(ranking, passage),
                        probability(ranking, passage) >= properties.sureFrom(),
                        ranking.signals().english()));
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

    /** The section of the page that says how to apply, when the given one makes one want to. */
    static Optional<Section> whatToDoFirst(Page page, Section section) {
        if (section.facet().filter(LEADS_TO_APPLYING::contains).isEmpty()) {
            return Optional.empty();
        }
        return page.sections().stream()
                .filter(other -> other.facet().filter(Facet.AANVRAGEN::equals).isPresent())
                .filter(other -> !other.id().equals(section.id()))
                .findFirst();
    }
}
