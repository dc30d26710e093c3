package nl.wegwijzer.answering;

import static nl.wegwijzer.support.SmallKnowledge.page;
import static nl.wegwijzer.support.SmallKnowledge.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wegwijzer.answering.compose.Material;
import nl.wegwijzer.answering.dialogue.Heard;
import nl.wegwijzer.answering.routing.Route;
import nl.wegwijzer.answering.routing.Routes;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.retrieval.Search.Passage;
import nl.wegwijzer.retrieval.Search.Ranking;
import nl.wegwijzer.retrieval.Search.Signals;
import org.junit.jupiter.api.Test;

class DecisionTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final Page COACH = regeling("coach");
    private static final Page POLIS = regeling("polis");
    private static final Page PROEF = regeling("proef");
    private static final Page WEER = page(
            "weer",
            Kind.GESPREK,
            Optional.of(new Page.Talk(Page.Talk.Action.BUITEN, Optional.empty(), List.of())),
            section("weer", "uitingen", Facet.WAT, "-", List.of(), List.of()));

    private final Decision decision = new Decision(
            new AnsweringProperties(0.5, 0.65, 0.2, 0.6, 3.4, 1.3, 0.12, 0.15, 0.3, Duration.ofSeconds(1)), routes());

    /** Each route as likely as the share of its pages, so that the tests do not hang on what was fitted. */
    private static Routes routes() {
        Map<Route, List<Double>> shares = new EnumMap<>(Route.class);
        Map<Route, Double> costs = new EnumMap<>(Route.class);
        for (Route route : Route.values()) {
            shares.put(route, List.of(0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0));
            costs.put(route, route == Route.UNSAFE ? 2.0 : 1.0);
        }
        return new Routes(
                shares, costs, Map.of(), Map.of(Route.CRISIS, Set.of("acuut"), Route.PERSON, Set.of("nood-zelf")));
    }

    private static Page regeling(String id) {
        return page(
                id,
                Kind.REGELING,
                Optional.empty(),
                section(id, "wat", Facet.WAT, "Wat het is.", List.of(), List.of()),
                section(id, "aanvragen", Facet.AANVRAGEN, "Zo vraagt u aan.", List.of(), List.of("Bel.")));
    }

    private static Passage hit(Page page, double score, double probability) {
        Section section = page.sections().getFirst();
        return new Passage(page, section, score, probability);
    }

    private Answer decide(Passage... passages) {
        return decide(Heard.Sense.CLEAR, passages);
    }

    private Answer decide(Heard.Sense sense, Passage... passages) {
        return decide(sense, Set.of(), passages);
    }

    private Answer decide(Heard.Sense sense, Set<String> signs, Passage... passages) {
        Ranking ranking = new Ranking(List.of(passages), new Signals("", false, 0.4, 0, false, signs));
        return decision.decide(
                new Heard(ranking, sense, 0, 0, 0, false, ""),
                List.of(PROEF.sections().getFirst()));
    }

    @Test
    void answersWhenSureAndNamesWhatToDoFirst() {
        assertThat(decide(hit(COACH, 0.9, 0.8), hit(POLIS, 0.2, 0.1)))
                .isInstanceOfSatisfying(Answer.Found.class, found -> {
                    assertThat(found.page()).isEqualTo(COACH);
                    assertThat(found.next()).map(Section::id).contains("aanvragen");
                    assertThat(found.near()).isEmpty();
                });
    }

    @Test
    void offersWhatIsNear() {
        assertThat(decide(hit(COACH, 0.9, 0.8), hit(COACH, 0.89, 0.7), hit(POLIS, 0.8, 0.6), hit(PROEF, 0.3, 0.1)))
                .isInstanceOfSatisfying(
                        Answer.Found.class,
                        found -> assertThat(found.near())
                                .containsExactly(new Material.Near(
                                        POLIS, POLIS.sections().getFirst())));
    }

    @Test
    void asksBackWhenUnsure() {
        assertThat(decide(hit(COACH, 0.5, 0.4), hit(COACH, 0.4, 0.4), hit(POLIS, 0.4, 0.3)))
                .isInstanceOfSatisfying(
                        Answer.Unclear.class,
                        unclear -> assertThat(unclear.choices())
                                .extracting(Section::page)
                                .doesNotHaveDuplicates()
                                .hasSize(2));
    }

    @Test
    void saysNoWhenNothingFits() {
        assertThat(decide()).isInstanceOf(Answer.NothingFound.class);
        assertThat(decide(hit(COACH, 0.1, 0.1), hit(POLIS, 0.05, 0.1))).isInstanceOf(Answer.NothingFound.class);
    }

    @Test
    void letsAPageOfTalkSpeakWhenItsRouteIsTheLikeliest() {
        assertThat(decide(hit(WEER, 0.9, 0.9), hit(COACH, 0.1, 0.1))).isInstanceOf(Answer.Talk.class);
        assertThat(decide(hit(COACH, 0.5, 0.6), hit(WEER, 0.4, 0.4))).isInstanceOf(Answer.Found.class);
    }

    @Test
    void offersOnlyPagesOfTheSubject() {
        assertThat(decide(hit(COACH, 0.4, 0.3), hit(WEER, 0.35, 0.3), hit(POLIS, 0.25, 0.3)))
                .isInstanceOfSatisfying(
                        Answer.Unclear.class,
                        unclear -> assertThat(unclear.choices())
                                .extracting(section -> section.page().value())
                                .containsExactly("coach", "polis"));
    }

    @Test
    void pagesWithTheSameReactionDecideTogetherAndWhatMustNotBeMissedWeighsMore() {
        Page oneFraud = talk("vervalsen", Page.Talk.Action.WEIGER);
        Page otherFraud = talk("ontduiken", Page.Talk.Action.WEIGER);
        assertThat(decide(hit(COACH, 0.6, 0.6), hit(oneFraud, 0.2, 0.2), hit(otherFraud, 0.15, 0.2)))
                .isInstanceOfSatisfying(
                        Answer.Talk.class, talk -> assertThat(talk.page()).isEqualTo(oneFraud));
        assertThat(decide(hit(COACH, 0.6, 0.6), hit(oneFraud, 0.2, 0.2))).isInstanceOf(Answer.Found.class);
    }

    @Test
    void asksBackBetweenWhatIsNearOrAsThePageOfTheVagueMessageDoes() {
        Page vague = talk("vaag", Page.Talk.Action.VRAAG);
        assertThat(decide(Heard.Sense.VAGUE, hit(vague, 0.5, 0.5), hit(COACH, 0.3, 0.4), hit(POLIS, 0.2, 0.3)))
                .isInstanceOf(Answer.Unclear.class);
        assertThat(decide(Heard.Sense.VAGUE, hit(vague, 0.9, 0.9), hit(COACH, 0.1, 0.1)))
                .isInstanceOfSatisfying(
                        Answer.Talk.class, talk -> assertThat(talk.page()).isEqualTo(vague));
    }

    @Test
    void whoDeniesWhatWasSaidIsAskedBackUnlessAPersonIsNeeded() {
        assertThat(decide(Heard.Sense.DENIED, hit(COACH, 0.9, 0.9), hit(POLIS, 0.1, 0.1)))
                .isInstanceOf(Answer.Unclear.class);
        assertThat(decide(Heard.Sense.DENIED, Set.of("nood-zelf"), hit(talk("nood", Page.Talk.Action.MENS), 0.9, 0.95)))
                .isInstanceOf(Answer.Talk.class);
    }

    /** "Wat zei je" is near to whatever has those words: that is no danger, no fraud and no dispute. */
    @Test
    void wordsThatTellNothingShowNoDangerWithoutASign() {
        Page danger = talk("gevaar", Page.Talk.Action.CRISIS);
        Page vague = talk("vaag", Page.Talk.Action.VRAAG);
        assertThat(decide(Heard.Sense.VAGUE, hit(danger, 0.8, 0.8), hit(vague, 0.2, 0.2)))
                .isInstanceOfSatisfying(
                        Answer.Talk.class, talk -> assertThat(talk.page()).isEqualTo(vague));
        assertThat(decide(Heard.Sense.VAGUE, Set.of("acuut"), hit(danger, 0.8, 0.8), hit(vague, 0.2, 0.2)))
                .isInstanceOfSatisfying(
                        Answer.Talk.class, talk -> assertThat(talk.page()).isEqualTo(danger));
    }

    /** "Mijn aanvraag is afgewezen" wants other words than "is hij geschikt", though a person is better at both. */
    @Test
    void aPageSpeaksWithTheWordsOfItsSectionWhenThatHasSome() {
        Page own = talk("nood", Page.Talk.Action.MENS);
        Page silent = page(
                "groet", Kind.GESPREK, own.talk(), section("groet", "uitingen", Facet.WAT, "", List.of(), List.of()));
        assertThat(words(decide(Heard.Sense.CLEAR, hit(own, 0.9, 0.95)), Language.NL))
                .isEqualTo("-");
        assertThat(words(decide(Heard.Sense.CLEAR, hit(own, 0.9, 0.95)), Language.EN))
                .isEqualTo(own.shortAnswerEnglish().on(DAY).text());
        assertThat(words(decide(Heard.Sense.CLEAR, hit(silent, 0.9, 0.95)), Language.NL))
                .isEqualTo(silent.shortAnswer().on(DAY).text());
    }

    private static String words(Answer answer, Language language) {
        return ((Answer.Talk) answer).words(DAY, language);
    }

    private static Page talk(String id, Page.Talk.Action action) {
        return page(
                id,
                Kind.GESPREK,
                Optional.of(new Page.Talk(action, Optional.of("nood"), List.of())),
                section(id, "uitingen", Facet.WAT, "-", List.of(), List.of()));
    }
}
