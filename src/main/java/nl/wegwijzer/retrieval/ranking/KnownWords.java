package nl.wegwijzer.retrieval.ranking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.wegwijzer.retrieval.text.Analysis;

/** Which words the pages about the subject know, as root, as part of a compound, or by way of a term. */
public final class KnownWords {

    private final Set<String> roots = new HashSet<>();

    public KnownWords(Corpus corpus) {
        for (Corpus.Entry entry : corpus.entries()) {
            if (entry.shown()) {
                add(entry.heading());
                entry.body().forEach(this::add);
                entry.questions().forEach(this::add);
            }
        }
    }

    private void add(Analysis text) {
        roots.addAll(text.of(Analysis.Sort.WORD));
        roots.addAll(text.of(Analysis.Sort.PART));
    }

    /** The share of the parts of the question that the pages know, between 0 and 1; 0 when it says nothing. */
    public double share(Analysis question) {
        List<String> parts = question.of(Analysis.Sort.PART);
        long known = parts.stream().filter(roots::contains).count();
        return parts.isEmpty() ? 0 : (double) known / parts.size();
    }
}
