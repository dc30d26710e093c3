package nl.wegwijzer.retrieval.ranking;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.wegwijzer.retrieval.text.Analysis;

/** Which words the pages about the subject know, as root, as part of a compound, or by way of a term. */
public final class KnownWords {

    private final Set<String> roots;

    private KnownWords(Set<String> roots) {
        this.roots = roots;
    }

    public KnownWords(Corpus corpus) {
        this(new HashSet<>());
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

    void write(DataOutputStream out) throws IOException {
        Stored.texts(roots.stream().sorted().toArray(String[]::new), out);
    }

    static KnownWords read(DataInputStream in) throws IOException {
        return new KnownWords(new HashSet<>(List.of(Stored.texts(in))));
    }
}
