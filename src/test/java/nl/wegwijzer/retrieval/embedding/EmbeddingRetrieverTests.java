package nl.wegwijzer.retrieval.embedding;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Secret;
import nl.wegwijzer.retrieval.rag.LiveIndex;
import nl.wegwijzer.retrieval.rag.Part;
import nl.wegwijzer.retrieval.rag.RagConfiguration;
import nl.wegwijzer.retrieval.rag.Retrieval;
import nl.wegwijzer.retrieval.rag.Segments;
import nl.wegwijzer.retrieval.ranking.Corpus;
import nl.wegwijzer.retrieval.ranking.KnowledgeIndex;
import nl.wegwijzer.retrieval.ranking.Weights;
import nl.wegwijzer.retrieval.text.DutchDictionary;
import nl.wegwijzer.retrieval.text.Lexicon;
import nl.wegwijzer.support.SmallKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddingRetrieverTests {

    @RegisterExtension
    private static final WireMockExtension SERVER =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ContentRetriever retriever =
            EmbeddingConfiguration.retriever(properties("proef", Duration.ofSeconds(2)), new SameThread(), meters);
    private final Retrieval retrieval = new Retrieval(index(), RagConfiguration.augmentor(List.of(retriever)));

    private static EmbeddingsProperties properties(String model, Duration timeout) {
        return new EmbeddingsProperties(
                EmbeddingsProperties.Provider.OPENAI, SERVER.baseUrl() + "/v1", new Secret(""), model, timeout, 8);
    }

    private static LiveIndex index() {
        SmallKnowledge knowledge = new SmallKnowledge(
                SmallKnowledge.page(
                        "een",
                        Kind.REGELING,
                        Optional.empty(),
                        SmallKnowledge.section("een", "wat", Facet.WAT, "Een.", List.of(), List.of())),
                SmallKnowledge.page(
                        "twee",
                        Kind.REGELING,
                        Optional.empty(),
                        SmallKnowledge.section("twee", "wat", Facet.WAT, "Twee.", List.of(), List.of())));
        Corpus corpus = Corpus.of(
                knowledge.current(),
                LocalDate.of(2026, 11, 28),
                DutchDictionary.load(),
                Lexicon.read(new ContentFolder(Optional.empty())));
        return new LiveIndex(knowledge, now -> KnowledgeIndex.of(now.version(), corpus, Weights.packaged()));
    }

    private static ResponseDefinitionBuilder vectors(String... vectors) {
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < vectors.length; i++) {
            data.append(i == 0 ? "" : ",")
                    .append("{\"object\":\"embedding\",\"index\":%d,\"embedding\":%s}".formatted(i, vectors[i]));
        }
        return okJson("{\"object\":\"list\",\"model\":\"proef\",\"data\":[" + data
                + "],\"usage\":{\"prompt_tokens\":1,\"total_tokens\":1}}");
    }

    private static void answers(String text, ResponseDefinitionBuilder response) {
        SERVER.stubFor(post(urlEqualTo("/v1/embeddings"))
                .withRequestBody(containing(text))
                .willReturn(response));
    }

    private List<Part> ask() {
        return retrieval.find("iets heel anders").sums();
    }

    @Test
    void takesOffWhatIsLessLikeTheQuestion() {
        answers("Titel van een", vectors("[1.0, 0.0]", "[0.0, 1.0]"));
        answers("iets heel anders", vectors("[0.0, 1.0]"));
        assertThat(ask()).as("the sections are fetched by the first question").isEmpty();
        assertThat(ask())
                .extracting(sum -> sum.segment().metadata().getString(Segments.REFERENCE))
                .containsExactly("twee#wat", "een#wat");
        assertThat(ask()).extracting(Part::score).containsExactly(0.0, -8.0);
    }

    @Test
    void findsNothingWhenTheServerFails() {
        answers("Titel van een", vectors("[1.0, 0.0]", "[0.0, 1.0]"));
        answers("iets heel anders", serverError());
        ask();
        assertThat(ask()).isEmpty();
        assertThat(meters.counter("wegwijzer.retrieval.failures", "retriever", "embeddings")
                        .count())
                .isEqualTo(1);
        assertThat(ask()).as("and leaves it alone for a while").isEmpty();
        assertThat(meters.counter("wegwijzer.retrieval.failures", "retriever", "embeddings")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void findsNothingWhenTheSectionsCannotBeFetched() {
        answers("Titel van een", aResponse().withStatus(200).withBody("not JSON"));
        answers("iets heel anders", vectors("[0.0, 1.0]"));
        assertThat(ask()).isEmpty();
        assertThat(ask()).isEmpty();
    }

    @Test
    void doesNotWaitForASlowServer() {
        ContentRetriever hurried =
                EmbeddingConfiguration.retriever(properties("proef", Duration.ofMillis(50)), new SameThread(), meters);
        Retrieval quick = new Retrieval(index(), RagConfiguration.augmentor(List.of(hurried)));
        answers("Titel van een", vectors("[1.0, 0.0]", "[0.0, 1.0]"));
        answers("iets heel anders", vectors("[0.0, 1.0]").withFixedDelay(5000));
        quick.find("iets heel anders");
        assertThat(quick.find("iets heel anders").sums()).isEmpty();
    }

    @Test
    void asksForTheNameOfTheModel() {
        assertThatThrownBy(() -> properties("", Duration.ofSeconds(1)))
                .hasMessageContaining("WEGWIJZER_EMBEDDINGS_MODEL");
    }

    /** Runs at once what is given to it, so that a test need not wait. */
    private static final class SameThread extends AbstractExecutorService {

        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long time, TimeUnit unit) {
            return true;
        }
    }
}
