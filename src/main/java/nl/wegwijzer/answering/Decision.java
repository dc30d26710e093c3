package nl.wegwijzer.answering;

import java.util.List;
import java.util.Optional;
import nl.wegwijzer.answering.dialogue.Heard;
import nl.wegwijzer.answering.routing.Route;
import nl.wegwijzer.answering.routing.Routes;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.retrieval.Search.Passage;
import nl.wegwijzer.retrieval.Search.Ranking;

/**
 * From a ranking to what to do. {@link Routes} says what sort of reaction it gets; within that, {@link Curated} takes the passage, or
 * {@link AskingBack} the choices. Pure.
 */
class Decision {

    /** A section with this part of what speaks for its page is clearly meant. */
    private static final double CLEAR_SECTION = 0.6;

    private final Routes routes;
    private final Curated curated;
    private final AskingBack askingBack;
    private final double sureFrom;

    Decision(AnsweringProperties properties, Routes routes) {
        this.routes = routes;
        this.curated = new Curated(properties);
        this.askingBack = new AskingBack(properties);
        this.sureFrom = properties.sureFrom();
    }

    /**
     * Decides.
     *
     * @param begin what to offer when even the near passages are about something else
     */
    Answer decide(Heard heard, List<Section> begin) {
        Ranking ranking = heard.ranking();
        boolean english = ranking.signals().english();
        if (ranking.passages().isEmpty()) {
            return heard.sense() == Heard.Sense.CLEAR
                    ? new Answer.NothingFound(english)
                    : askingBack.withoutNear(begin, english);
        }
        Route route = routes.best(
                routes.evidence(heard),
                possible -> possible == Route.ANSWER
                        || (first(ranking, possible).isPresent()
                                && (possible.protects() || heard.sense() != Heard.Sense.DENIED)));
        return switch (route) {
            case ANSWER ->
                heard.sense() == Heard.Sense.DENIED
                        ? askingBack.unsure(ranking, true, begin)
                        : curated.from(ranking).orElseGet(() -> unsure(heard, begin));
            case ASK ->
                askingBack
                        .between(ranking)
                        .or(() -> first(ranking, route).map(passage -> talk(passage, ranking)))
                        .orElseThrow();
            case SAY, OUTSIDE, PERSON, UNSAFE, CRISIS ->
                first(ranking, route).map(passage -> talk(passage, ranking)).orElseThrow();
        };
    }

    /** What is nearest, for who was asked back and did not choose; empty when nothing is near. */
    Optional<Answer> nearest(Heard heard) {
        return curated.nearest(heard.ranking());
    }

    /** Whether a page is surely meant. */
    boolean isSure(Heard heard, Page page) {
        return heard.ranking().passages().stream()
                .filter(passage -> passage.page().id().equals(page.id()))
                .findFirst()
                .filter(passage -> passage.probability() >= sureFrom)
                .isPresent();
    }

    private Answer unsure(Heard heard, List<Section> begin) {
        return askingBack.unsure(heard.ranking(), heard.sense() != Heard.Sense.CLEAR, begin);
    }

    /** The best passage of a route; the ranking is by page, so that it is on the page that has most. */
    private static Optional<Passage> first(Ranking ranking, Route route) {
        return ranking.passages().stream()
                .filter(passage -> Route.of(passage.page()) == route)
                .findFirst();
    }

    /** The answer that a chosen section gives. */
    static Answer.Found chosen(Page page, Section section, boolean english) {
        return new Answer.Found(
                page,
                section,
                Curated.whatToDoFirst(page, section),
                Optional.empty(),
                List.of(),
                true,
                true,
                Answer.Found.Manner.WHOLE,
                english);
    }

    /** The words of a section are for who surely means it; a text that fits all of its page does no harm. */
    private static Answer talk(Passage passage, Ranking ranking) {
        boolean clear = passage.score() >= CLEAR_SECTION * Curated.ofPage(ranking, passage.page());
        return new Answer.Talk(
                passage.page(),
                passage.page().talk().orElseThrow(),
                Optional.of(passage.section()).filter(_ -> clear),
                ranking.signals().english());
    }
}
