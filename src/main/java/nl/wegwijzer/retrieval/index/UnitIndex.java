package nl.wegwijzer.retrieval.index;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.jspecify.annotations.Nullable;

/** Texts by number, each with fields of units, and how well each text fits the units of a question. Thread-safe. */
public final class UnitIndex {

    private static final double BUFFER_MEGABYTES = 128;
    private static final int MOST_UNITS = 400;

    private final Directory directory;
    private final IndexReader reader;
    private final IndexSearcher searcher;

    private UnitIndex(Directory directory, BM25Similarity similarity) throws IOException {
        this.directory = directory;
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
        this.searcher.setSimilarity(similarity);
        this.searcher.setQueryCache(null);
    }

    /**
     * Indexes texts.
     *
     * @param texts per text its fields
     * @param k1    how soon repetition stops to count
     * @param b     how much a long text is held against it
     */
    public static UnitIndex of(List<Map<String, List<String>>> texts, float k1, float b) {
        // Never closed: it lives in memory only, and goes when nobody holds it.
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        BM25Similarity similarity = new BM25Similarity(k1, b);
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer())
                .setSimilarity(similarity)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Map<String, List<String>> fields : texts) {
                Document document = new Document();
                fields.forEach((name, units) -> document.add(new Field(name, new UnitStream(units), type())));
                writer.addDocument(document);
            }
            writer.commit();
            return new UnitIndex(directory, similarity);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the files of the index. */
    public void write(DataOutputStream out) throws IOException {
        String[] files = directory.listAll();
        out.writeInt(files.length);
        for (String file : files) {
            try (IndexInput in = directory.openInput(file, IOContext.DEFAULT)) {
                byte[] bytes = new byte[(int) in.length()];
                in.readBytes(bytes, 0, bytes.length);
                out.writeUTF(file);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }
    }

    /** Reads what {@link #write} wrote; {@code k1} and {@code b} are those it was made with. */
    public static UnitIndex read(DataInputStream in, float k1, float b) throws IOException {
        // Never closed, as in of().
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        int files = in.readInt();
        for (int i = 0; i < files; i++) {
            try (IndexOutput out = directory.createOutput(in.readUTF(), IOContext.DEFAULT)) {
                byte[] bytes = new byte[in.readInt()];
                in.readFully(bytes);
                out.writeBytes(bytes, bytes.length);
            }
        }
        return new UnitIndex(directory, new BM25Similarity(k1, b));
    }

    private static FieldType type() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    /** The score of every text for the units in one field; 0 where nothing fits. */
    public float[] scores(String field, List<String> units) {
        float[] scores = new float[reader.maxDoc()];
        Map<String, Integer> counts = new LinkedHashMap<>();
        units.stream().limit(MOST_UNITS).forEach(unit -> counts.merge(unit, 1, Integer::sum));
        if (counts.isEmpty()) {
            return scores;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        counts.forEach((unit, count) ->
                query.add(new BoostQuery(new TermQuery(new Term(field, unit)), count), BooleanClause.Occur.SHOULD));
        try {
            CollectorManager<Filling, float[]> filling = new Filling(scores);
            searcher.search(query.build(), filling);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scores;
    }

    /** In how many texts a unit stands. */
    public int count(String field, String unit) {
        try {
            return reader.docFreq(new Term(field, unit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int size() {
        return reader.maxDoc();
    }

    /** Writes each score at the place of its text; there is one thread, so it is the one collector too. */
    private static final class Filling implements Collector, CollectorManager<Filling, float[]> {

        private final float[] scores;

        Filling(float[] scores) {
            this.scores = scores;
        }

        @Override
        public Filling newCollector() {
            return this;
        }

        @Override
        public float[] reduce(Collection<Filling> collectors) {
            return scores;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) {
            return new LeafFilling(scores, context.docBase);
        }
    }

    private static final class LeafFilling implements LeafCollector {

        private final float[] scores;
        private final int base;
        private @Nullable Scorable scorer;

        LeafFilling(float[] scores, int base) {
            this.scores = scores;
            this.base = base;
        }

        @Override
        public void setScorer(Scorable scorable) {
            scorer = scorable;
        }

        @Override
        public void collect(int doc) throws IOException {
            if (scorer != null) {
                scores[base + doc] = scorer.score();
            }
        }
    }
}
