package nl.wegwijzer.retrieval;

import dev.langchain4j.rag.RetrievalAugmentor;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.retrieval.calibration.Calibration;
import nl.wegwijzer.retrieval.measure.SearchSteps;
import nl.wegwijzer.retrieval.rag.LiveIndex;
import nl.wegwijzer.retrieval.rag.Retrieval;
import nl.wegwijzer.retrieval.ranking.Corpus;
import nl.wegwijzer.retrieval.ranking.KnowledgeIndex;
import nl.wegwijzer.retrieval.ranking.Ranker;
import nl.wegwijzer.retrieval.text.TextRecipe;

/**
 * The search of this application without one of the rankers, whose figures then weigh nothing, or without one of the steps of
 * {@link TextRecipe}.
 *
 * @param read reads the knowledge without a step
 */
record LeavingOut(
        LiveIndex live,
        KnowledgeBase knowledge,
        RetrievalAugmentor augmentor,
        BiFunction<Knowledge, TextRecipe.Step, Corpus> read)
        implements SearchSteps {

    @Override
    public List<String> rankers() {
        return live.current().rankers().stream().map(Ranker::name).toList();
    }

    @Override
    public List<String> readings() {
        return Stream.of(TextRecipe.Step.values()).map(LeavingOut::name).toList();
    }

    @Override
    public Search without(String step) {
        KnowledgeIndex full = live.current();
        KnowledgeIndex less = rankers().contains(step)
                ? full.weighing(full.weights().without(step))
                : KnowledgeIndex.of(full.version(), read.apply(knowledge.current(), reading(step)), full.weights())
                        .ready();
        return new KnowledgeSearch(
                new Retrieval(new LiveIndex(knowledge, _ -> less), augmentor), Calibration.packaged(), _ -> true);
    }

    private static TextRecipe.Step reading(String step) {
        return Stream.of(TextRecipe.Step.values())
                .filter(known -> name(known).equals(step))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The search has no step " + step));
    }

    private static String name(TextRecipe.Step step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
