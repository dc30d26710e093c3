package nl.wegwijzer.retrieval.fitting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wegwijzer.retrieval.ranking.KnowledgeIndex;
import nl.wegwijzer.retrieval.ranking.Opinion;
import nl.wegwijzer.retrieval.ranking.Ranker;
import nl.wegwijzer.retrieval.ranking.Weights;

/** Asks the lessons of an index, and keeps the figures of the sections that are in the running. */
public record Choices(KnowledgeIndex index) {

    private static final int IN_THE_RUNNING = 40;

    /** The names of the figures, as they stand in the weights; a section has those of its side, and zero for the others. */
    public List<String> figures() {
        return Stream.of(Weights.Side.values())
                .flatMap(side -> index.rankers().stream()
                        .flatMap(ranker ->
                                ranker.figures().stream().map(figure -> Weights.name(side, ranker.name(), figure))))
                .toList();
    }

    public List<Choice> of(List<Lesson> lessons) {
        return lessons.stream().map(this::of).toList();
    }

    /** The best by the weights of the index, with the right ones among them. */
    private Choice of(Lesson lesson) {
        List<float[]> all = new ArrayList<>();
        double[] sums = new double[index.corpus().size()];
        for (Ranker ranker : index.rankers()) {
            Opinion opinion = index.ask(ranker.name(), lesson.question()).orElseThrow();
            ranker.figures().forEach(figure -> all.add(opinion.figure(figure)));
            for (int i = 0; i < sums.length; i++) {
                sums[i] += opinion.parts()[i];
            }
        }
        int[] sections = IntStream.range(0, sums.length)
                .boxed()
                .sorted((one, other) -> Double.compare(sums[other], sums[one]))
                .limit(IN_THE_RUNNING)
                .mapToInt(Integer::intValue)
                .toArray();
        sections = IntStream.concat(
                        IntStream.of(sections), lesson.right().stream().mapToInt(Integer::intValue))
                .distinct()
                .toArray();
        float[][] figures = new float[sections.length][Weights.Side.values().length * all.size()];
        for (int i = 0; i < sections.length; i++) {
            int from = index.corpus().entries().get(sections[i]).shown() ? 0 : all.size();
            for (int f = 0; f < all.size(); f++) {
                figures[i][from + f] = all.get(f)[sections[i]];
            }
        }
        return new Choice(lesson, sections, figures);
    }
}
