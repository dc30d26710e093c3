package nl.wegwijzer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.rag.content.retriever.ContentRetriever;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.PageId;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.retrieval.calibration.Calibration;
import nl.wegwijzer.retrieval.rag.LiveIndex;
import nl.wegwijzer.retrieval.rag.RagConfiguration;
import nl.wegwijzer.retrieval.rag.Retrieval;
import nl.wegwijzer.retrieval.rag.TolerantRetriever;
import nl.wegwijzer.retrieval.ranking.Corpus;
import nl.wegwijzer.retrieval.ranking.KnowledgeIndex;
import nl.wegwijzer.retrieval.ranking.Weights;
import nl.wegwijzer.retrieval.text.DutchDictionary;
import nl.wegwijzer.retrieval.text.Lexicon;
import nl.wegwijzer.support.SmallKnowledge;
import org.junit.jupiter.api.Test;

class KnowledgeSearchTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Lexicon LEXICON = Lexicon.read(new ContentFolder(Optional.empty()));
    private static final DutchDictionary DICTIONARY = DutchDictionary.load();

    private static final Page COACH = page(
            "jobcoach",
            Set.of(),
            Optional.empty(),
            "wie betaalt de jobcoach",
            "hulp op de werkvloer van een begeleider");
    private static final Page POLIS =
            page("no-riskpolis", Set.of(), Optional.empty(), "wie betaalt het loon bij ziekte", "hij is ziek, wat nu");
    private static final Page AMSTERDAM = page(
            "amsterdam", Set.of("AM01"), Optional.empty(), "extra begeleider in amsterdam", "begeleider van de stad");
    private static final Page OVER = page(
            "over", Set.of(), Optional.of(LocalDate.of(2026, 6, 30)), "de oude begeleider", "begeleider van vroeger");

    private static Page page(String id, Set<String> regions, Optional<LocalDate> until, String... questions) {
        Page plain = SmallKnowledge.page(
                id,
                Kind.REGELING,
                Optional.empty(),
                SmallKnowledge.section(id, "wat", Facet.WAT, "Dit gaat over " + id + ".", List.of(), List.of()));
        Section section = plain.sections().getFirst();
        return new Page(
                new PageId(id),
                plain.title(),
                plain.kind(),
                plain.topics(),
                plain.validFrom(),
                until,
                plain.checkedOn(),
                plain.checkedBy(),
                plain.reviewBefore(),
                plain.certainty(),
                plain.shortAnswer(),
                plain.shortAnswerEnglish(),
                plain.sources(),
                regions,
                plain.successors(),
                plain.changes(),
                plain.talk(),
                plain.example(),
                List.of(SmallKnowledge.found(section, List.of(questions))));
    }

    private static Search search(List<ContentRetriever> more) {
        SmallKnowledge knowledge = new SmallKnowledge(COACH, POLIS, AMSTERDAM, OVER);
        LiveIndex index = new LiveIndex(knowledge, KnowledgeSearchTests::index);
        List<ContentRetriever> retrievers = new ArrayList<>(RagConfiguration.rankers());
        retrievers.addAll(more);
        return new KnowledgeSearch(
                new Retrieval(index, RagConfiguration.augmentor(retrievers)), Calibration.packaged(), _ -> true);
    }

    private static KnowledgeIndex index(Knowledge knowledge) {
        return KnowledgeIndex.of(
                        knowledge.version(), Corpus.of(knowledge, TODAY, DICTIONARY, LEXICON), Weights.packaged())
                .ready();
    }

    private static Search.Ranking ask(Search search, String question, Optional<String> region) {
        return search.search(new Search.Query(question, TODAY, region, 10));
    }

    private static List<String> pages(Search.Ranking ranking) {
        return ranking.passages().stream()
                .map(passage -> passage.page().id().value())
                .toList();
    }

    @Test
    void findsThePageByAQuestionLikeOneOfIts() {
        Search.Ranking ranking =
                ask(search(List.of()), "mijn kracht is ziek, wie betaalt zijn loon?", Optional.empty());
        assertThat(pages(ranking)).startsWith("no-riskpolis");
        assertThat(ranking.passages()).allSatisfy(passage -> {
            assertThat(passage.score()).isBetween(0.0, 1.0);
            assertThat(passage.probability()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void leavesOutWhatDoesNotHoldToday() {
        assertThat(pages(ask(search(List.of()), "begeleider van vroeger", Optional.empty())))
                .doesNotContain("over");
    }

    @Test
    void leavesOutPagesOfOtherRegions() {
        assertThat(pages(ask(search(List.of()), "begeleider van de stad", Optional.of("AM35"))))
                .doesNotContain("amsterdam");
        assertThat(pages(ask(search(List.of()), "begeleider van de stad", Optional.of("AM01"))))
                .startsWith("amsterdam");
    }

    @Test
    void goesOnWhenARetrieverFails() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        ContentRetriever failing = new TolerantRetriever(
                "broken",
                query -> {
                    throw new IllegalStateException("broken");
                },
                Duration.ZERO,
                meters);
        assertThat(pages(ask(search(List.of(failing)), "wie betaalt de jobcoach", Optional.empty())))
                .startsWith("jobcoach");
        assertThat(meters.counter("wegwijzer.retrieval.failures", "retriever", "broken")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void tellsThatAQuestionIsInAnotherLanguage() {
        assertThat(ask(search(List.of()), "як я можу найняти людину", Optional.empty())
                        .signals()
                        .other())
                .isTrue();
    }

    @Test
    void findsNothingForNothing() {
        assertThat(ask(search(List.of()), "  ", Optional.empty()).passages()).isEmpty();
    }
}
