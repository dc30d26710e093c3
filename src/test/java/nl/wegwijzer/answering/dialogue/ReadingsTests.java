package nl.wegwijzer.answering.dialogue;

import static nl.wegwijzer.support.SmallKnowledge.page;
import static nl.wegwijzer.support.SmallKnowledge.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.retrieval.Search.Passage;
import nl.wegwijzer.retrieval.Search.Ranking;
import nl.wegwijzer.retrieval.Search.Signals;
import org.junit.jupiter.api.Test;

class ReadingsTests {

    private static final Signals SIGNALS = new Signals("", false, 1, 0);
    private static final Page FRAUD = page(
            "vervalsen",
            Kind.GESPREK,
            Optional.of(new Page.Talk(Page.Talk.Action.WEIGER, Optional.empty(), List.of())),
            section("vervalsen", "datum", Facet.LETOP, "-", List.of(), List.of()));
    private static final Page STATEMENT = scheme("verklaring");
    private static final Page ILL = scheme("ziek");

    private static Page scheme(String id) {
        return page(
                id,
                Kind.REGELING,
                Optional.empty(),
                section(id, "een", Facet.WAT, "-", List.of(), List.of()),
                section(id, "twee", Facet.DUUR, "-", List.of(), List.of()),
                section(id, "drie", Facet.MAG, "-", List.of(), List.of()));
    }

    private static Passage passage(Page page, int section, double score) {
        return new Passage(page, page.sections().get(section), score, 0.5);
    }

    private static Ranking ranking(Passage... passages) {
        return new Ranking(List.of(passages), SIGNALS);
    }

    private static String first(Ranking ranking) {
        return ranking.passages().getFirst().section().reference();
    }

    private static Ranking mixed(Ranking alone, Ranking together) {
        return Readings.mixed(alone, together, new Readings.Talk(List.of("verklaring"), null, false, 0.9, 0.05));
    }

    /** "Hoe krijg ik die verklaring", and then "hij begint maandag al". */
    @Test
    void anHonestQuestionAndAHarmlessWordMakeNoUnlawfulWishTogether() {
        Ranking together = ranking(passage(FRAUD, 0, 0.7), passage(STATEMENT, 0, 0.3));
        Ranking harmless = ranking(passage(STATEMENT, 0, 0.5), passage(ILL, 0, 0.5));
        Ranking unlawful = ranking(passage(FRAUD, 0, 0.9), passage(ILL, 0, 0.1));
        assertThat(first(mixed(harmless, together))).isEqualTo("verklaring#een");
        assertThat(first(mixed(unlawful, together))).isEqualTo("vervalsen#datum");
    }

    /** Three sections that have a little of it each are not what was asked. */
    @Test
    void aSectionThatStandsOutSpeaksForItsPage() {
        Passage[] passages = Stream.of(
                        passage(ILL, 0, 0.18),
                        passage(ILL, 1, 0.18),
                        passage(ILL, 2, 0.18),
                        passage(STATEMENT, 1, 0.44),
                        passage(STATEMENT, 0, 0.02))
                .toArray(Passage[]::new);
        assertThat(first(Readings.byPage(ranking(passages)))).isEqualTo("verklaring#twee");
        assertThat(first(mixed(ranking(passages), ranking(passages)))).isEqualTo("verklaring#twee");
    }

    @Test
    void aPageWithFarMoreComesFirstWhateverStandsOut() {
        assertThat(first(Readings.byPage(ranking(
                        passage(ILL, 0, 0.26),
                        passage(ILL, 1, 0.26),
                        passage(ILL, 2, 0.26),
                        passage(STATEMENT, 0, 0.22)))))
                .isEqualTo("ziek#een");
    }
}
