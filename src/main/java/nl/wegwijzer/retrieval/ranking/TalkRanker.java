package nl.wegwijzer.retrieval.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.retrieval.text.Analysis;

/**
 * Sections that say how the assistant reacts have no text, so they need figures of their own to compete: per action one that is the
 * same for every question, and one for how much of the question the pages about the subject do not know. Of an
 * English question much is unknown whatever it is about, so there the last one says nothing.
 */
final class TalkRanker implements Ranker {

    private static final List<Page.Talk.Action> ACTIONS = List.of(Page.Talk.Action.values());
    private static final int UNKNOWN = ACTIONS.size();

    private final Corpus corpus;
    private final KnownWords known;

    TalkRanker(Corpus corpus, KnownWords known) {
        this.corpus = corpus.light();
        this.known = known;
    }

    @Override
    public String name() {
        return "talk";
    }

    @Override
    public List<String> figures() {
        List<String> figures = new ArrayList<>();
        ACTIONS.forEach(action -> figures.add(action.name().toLowerCase(Locale.ROOT)));
        figures.add("unknown-words");
        return figures;
    }

    @Override
    public float[][] rank(Analysis question) {
        float unknown = question.english() ? 0 : (float) (1 - known.share(question));
        float[][] figures = new float[ACTIONS.size() + 1][corpus.size()];
        for (int i = 0; i < corpus.size(); i++) {
            OptionalInt action = action(i);
            if (action.isPresent()) {
                figures[action.getAsInt()][i] = 1;
                figures[UNKNOWN][i] = unknown;
            }
        }
        return figures;
    }

    private OptionalInt action(int section) {
        return corpus.entries()
                .get(section)
                .page()
                .talk()
                .map(talk -> OptionalInt.of(ACTIONS.indexOf(talk.action())))
                .orElse(OptionalInt.empty());
    }
}
