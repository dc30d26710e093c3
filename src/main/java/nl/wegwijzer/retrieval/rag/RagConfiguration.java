package nl.wegwijzer.retrieval.rag;

import dev.langchain4j.rag.DefaultRetrievalAugmentor;
import dev.langchain4j.rag.RetrievalAugmentor;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.router.DefaultQueryRouter;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** One retriever per ranker, and the augmentor that asks them all and adds up what they say. */
@Configuration(proxyBeanMethods = false)
public class RagConfiguration {

    @Bean
    @Order(1)
    ContentRetriever wordsRetriever() {
        return new RankerRetriever("words");
    }

    @Bean
    @Order(2)
    ContentRetriever termsRetriever() {
        return new RankerRetriever("terms");
    }

    @Bean
    @Order(3)
    ContentRetriever questionsRetriever() {
        return new RankerRetriever("questions");
    }

    @Bean
    @Order(4)
    ContentRetriever trainedRetriever() {
        return new RankerRetriever("trained");
    }

    @Bean
    @Order(5)
    ContentRetriever talkRetriever() {
        return new RankerRetriever("talk");
    }

    @Bean
    RetrievalAugmentor retrievalAugmentor(List<ContentRetriever> retrievers) {
        return augmentor(retrievers);
    }

    /** All retrievers run on the thread of the question: together they take a few milliseconds of computing. */
    public static RetrievalAugmentor augmentor(List<ContentRetriever> retrievers) {
        return DefaultRetrievalAugmentor.builder()
                .queryRouter(new DefaultQueryRouter(retrievers))
                .contentAggregator(new WeightedAggregator())
                // What a model is told stands in prompts/ and goes through the one door to a model, so nothing is put
                // in here.
                .contentInjector((contents, message) -> message)
                .executor(Runnable::run)
                .build();
    }

    /** The augmentor without Spring, for measuring. */
    public static RetrievalAugmentor plain() {
        return augmentor(rankers());
    }

    /** A retriever for each ranker. */
    public static List<ContentRetriever> rankers() {
        return List.of("words", "terms", "questions", "trained", "talk").stream()
                .<ContentRetriever>map(RankerRetriever::new)
                .toList();
    }
}
