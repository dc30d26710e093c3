package nl.wegwijzer.answering.dialogue;

import static nl.wegwijzer.support.SmallKnowledge.page;
import static nl.wegwijzer.support.SmallKnowledge.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.PackagedKnowledge;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.WordFile;
import nl.wegwijzer.retrieval.Search.Passage;
import nl.wegwijzer.retrieval.Search.Ranking;
import nl.wegwijzer.retrieval.Search.Signals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotForWhomTests {

    private final NotForWhom notForWhom = NotForWhom.read(ContentFolder.of(""));
    private final Knowledge knowledge = PackagedKnowledge.read(ContentFolder.of(""));

    private static Passage hit(String id, double score) {
        Page page = page(id, Kind.REGELING, Optional.empty(), section(id, "wat", Facet.WAT, "-", List.of(), List.of()));
        return new Passage(page, page.sections().getFirst(), score, score);
    }

    private String first(String text, List<String> benefits) {
        Ranking ranking = new Ranking(
                List.of(hit("loonkostensubsidie", 0.6), hit("loondispensatie", 0.4)), new Signals("", false, 1, 0));
        Facts facts = new Facts(null, null, benefits, null, null, null, null, null);
        return notForWhom
                .unfit(facts, text, knowledge)
                .behind(ranking)
                .passages()
                .getFirst()
                .page()
                .id()
                .value();
    }

    @ParameterizedTest
    @CsvSource({
        "wajong, hij haalt maar de helft, loondispensatie",
        "bijstand, hij haalt maar de helft, loonkostensubsidie",
        "wajong banenafspraak, hij haalt maar de helft, loondispensatie",
        "wajong bijstand, hij haalt maar de helft, loonkostensubsidie",
        "wajong, hoe zit dat met loonkostensubsidie, loonkostensubsidie",
        "wajong, en de lks, loonkostensubsidie",
    })
    void putsBackWhatTheCandidateCannotHave(String benefits, String text, String page) {
        assertThat(first(text, List.of(benefits.split(" ")))).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({
        "44, wat krijg ik, ww-premie",
        "58, wat krijg ik, vijfenvijftigplus",
        "44, en voor 55 plussers, vijfenvijftigplus",
        ", wat krijg ik, vijfenvijftigplus",
    })
    void putsBackWhatIsForAnotherAge(@Nullable Integer age, String text, String page) {
        Ranking ranking = new Ranking(
                List.of(hit("vijfenvijftigplus", 0.6), hit("ww-premie", 0.4)), new Signals("", false, 1, 0));
        Facts facts = new Facts(age, null, List.of(), null, null, null, null, null);
        assertThat(notForWhom
                        .unfit(facts, text, knowledge)
                        .behind(ranking)
                        .passages()
                        .getFirst()
                        .page()
                        .id()
                        .value())
                .isEqualTo(page);
    }

    /** Nothing else came near: it is told apart, and what is left shares what it had, yet is never sure. */
    @Test
    void knowsWhenWhatTheCandidateCannotHaveLeadsAllTheSame() {
        Ranking ranking = new Ranking(
                List.of(hit("loonkostensubsidie", 0.96), hit("wajong", 0.03), hit("jobcoach", 0.01)),
                new Signals("", false, 1, 0));
        Facts wajong = new Facts(null, null, List.of("wajong"), null, null, null, null, null);
        String text = "moet ik dan vol loon betalen";
        Ranking fitting = notForWhom.unfit(wajong, text, knowledge).behind(ranking);
        assertThat(notForWhom.unfit(wajong, text, knowledge).leads(fitting)).isTrue();
        assertThat(notForWhom.unfit(Facts.none(), text, knowledge).leads(fitting))
                .isFalse();
        assertThat(notForWhom.unfit(wajong, text, knowledge).leftOut(fitting).passages())
                .satisfies(left -> {
                    assertThat(left)
                            .extracting(passage -> passage.page().id().value())
                            .containsExactly("wajong", "jobcoach");
                    assertThat(left.getFirst().score()).isCloseTo(0.75, within(1e-9));
                    assertThat(left.getFirst().probability()).isCloseTo(0.6, within(1e-9));
                });
    }

    @Test
    void leavesTheOrderWhenNothingIsKnown() {
        assertThat(first("hij haalt maar de helft", List.of())).isEqualTo("loonkostensubsidie");
    }

    @Test
    void namesPagesThatAre() {
        WordFile file = WordFile.read(ContentFolder.of(""), "gegevens");
        assertThat(Stream.concat(
                        file.lists("niet_voor").values().stream().flatMap(List::stream),
                        file.lists("leeftijd_van").keySet().stream()))
                .allSatisfy(id -> assertThat(knowledge.pages())
                        .extracting(page -> page.id().value())
                        .contains(id));
    }
}
