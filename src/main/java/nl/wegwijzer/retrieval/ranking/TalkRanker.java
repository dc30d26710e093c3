package nl.wegwijzer.retrieval.ranking;

import java.util.List;
import nl.wegwijzer.retrieval.text.Analysis;

/**
 * Sections that say how the assistant reacts have no text, so they need figures of their own to compete: one that is the same for
 * every question, and one for how much of the question the pages about the subject do not know.
 */
final class TalkRanker implements Ranker {

    private final Corpus corpus;
    private final KnownWords known;

    TalkRanker(Corpus corpus, KnownWords known) {
        this.corpus = corpus;
        this.known = known;
    }

    @Override
    public String name() {
        return "talk";
    }

    @Override
    public List<String> figures() {
        return List.of("always", "unknown-words");
    }

    @Override
    public float[][] rank(Analysis question) {
        float unknown = (float) (1 - known.share(question));
        float[][] figures = new float[2][corpus.size()];
        for (int i = 0; i < corpus.size(); i++) {
            if (!corpus.entries().get(i).shown()) {
                figures[0][i] = 1;
                figures[1][i] = unknown;
            }
        }
        return figures;
    }
}
