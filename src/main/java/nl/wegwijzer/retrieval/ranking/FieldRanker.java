package nl.wegwijzer.retrieval.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.wegwijzer.retrieval.text.Analysis;

/** BM25 of the heading, the text and the questions for some sorts of unit, and the best of each page for its questions. */
final class FieldRanker implements Ranker {

    private final String name;
    private final Corpus corpus;
    private final SectionIndex index;
    private final List<Analysis.Sort> sorts;

    FieldRanker(String name, Corpus corpus, SectionIndex index, List<Analysis.Sort> sorts) {
        this.name = name;
        this.corpus = corpus.light();
        this.index = index;
        this.sorts = List.copyOf(sorts);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> figures() {
        List<String> figures = new ArrayList<>();
        for (Analysis.Sort sort : sorts) {
            for (SectionIndex.Field field : SectionIndex.Field.values()) {
                figures.add((sort + "-" + field).toLowerCase(Locale.ROOT));
            }
            figures.add((sort + "-page").toLowerCase(Locale.ROOT));
        }
        return figures;
    }

    @Override
    public float[][] rank(Analysis question) {
        List<float[]> figures = new ArrayList<>();
        for (Analysis.Sort sort : sorts) {
            for (SectionIndex.Field field : SectionIndex.Field.values()) {
                figures.add(index.scores(field, sort, question));
            }
            figures.add(PageBest.of(corpus, figures.getLast()));
        }
        return figures.toArray(new float[0][]);
    }
}
