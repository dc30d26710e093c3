package nl.wegwijzer.answering;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.retrieval.Search;

/** From a ranking to what to do: talk, answer, ask back, or say that there is no answer. Pure. */
class Decision {

    private static final int NEAR_MAX = 2;
    private static final int CHOICES_MIN = 2;
    private static final int CHOICES_MAX = 4;
    private static final Set<Facet> LEADS_TO_APPLYING =
            Set.of(Facet.WAT, Facet.BEDRAG, Facet.WIE, Facet.MAG, Facet.WERKGEVER, Facet.NU);

    private final AnsweringProperties properties;

    Decision(AnsweringProperties properties) {
        this.properties = properties;
    }

    Answer decide(Search.Ranking ranking) {
        Optional<Search.Passage> best = ranking.best();
        if (best.isEmpty()) {
            return new Answer.NothingFound();
        }
        Search.Passage first = best.get();
        boolean english = ranking.signals().english();
        if (first.page().kind() == Kind.GESPREK) {
            if (first.probability() >= properties.talkFrom()) {
                return new Answer.Talk(first.page(), first.page().talk().orElseThrow(), english);
            }
            return choicesOrNothing(ranking);
        }
        if (first.probability() >= properties.answerFrom()) {
            return new Answer.Found(first.page(), first.section(), whatToDoFirst(first), near(ranking, first), english);
        }
        return choicesOrNothing(ranking);
    }

    /** The answer that a chosen section gives. */
    static Answer.Found chosen(Page page, Section section, boolean english) {
        return new Answer.Found(page, section, whatToDoFirst(page, section), List.of(), english);
    }

    private Answer choicesOrNothing(Search.Ranking ranking) {
        List<Search.Passage> curated = ranking.passages().stream()
                .filter(passage -> passage.page().kind() != Kind.GESPREK)
                .toList();
        boolean near = !curated.isEmpty() && curated.getFirst().probability() >= properties.clarifyFrom();
        boolean vague = ranking.signals().knownWords() >= properties.vagueWords();
        if (!near && !vague) {
            return new Answer.NothingFound();
        }
        List<Section> choices = onePerPage(curated.stream())
                .limit(CHOICES_MAX)
                .map(Search.Passage::section)
                .toList();
        return choices.size() < CHOICES_MIN ? new Answer.NothingFound() : new Answer.Unclear(choices);
    }

    private List<Section> near(Search.Ranking ranking, Search.Passage best) {
        return onePerPage(ranking.passages().stream())
                .filter(passage -> passage.page().kind() != Kind.GESPREK)
                .filter(passage -> !passage.page().id().equals(best.page().id()))
                .filter(passage -> best.score() - passage.score() <= properties.nearMargin())
                .limit(NEAR_MAX)
                .map(Search.Passage::section)
                .toList();
    }

    private static Stream<Search.Passage> onePerPage(Stream<Search.Passage> passages) {
        Set<String> pages = new java.util.HashSet<>();
        return passages.filter(passage -> pages.add(passage.page().id().value()));
    }

    private static Optional<Section> whatToDoFirst(Search.Passage passage) {
        return whatToDoFirst(passage.page(), passage.section());
    }

    private static Optional<Section> whatToDoFirst(Page page, Section section) {
        if (section.facet().filter(LEADS_TO_APPLYING::contains).isEmpty()) {
            return Optional.empty();
        }
        return page.sections().stream()
                .filter(other -> other.facet().filter(Facet.AANVRAGEN::equals).isPresent())
                .filter(other -> !other.id().equals(section.id()))
                .findFirst();
    }
}
