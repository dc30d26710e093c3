package nl.wegwijzer.retrieval.index;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/** Texts by number, each with fields of units, and how well each text fits the units of a question. Thread-safe. */
public final class UnitIndex {

    private static final double BUFFER_MEGABYTES = 128;
    private static final int MOST_UNITS = 400;

    private final Directory directory;
    private final LeafReader reader;
    private final Map<String, float[]> saturation;

    /** With one segment: there is no merging, and the buffer holds far more than the texts. */
    private UnitIndex(Directory directory, float k1, float b) throws IOException {
        this.directory = directory;
        List<LeafReaderContext> segments = DirectoryReader.open(directory).leaves();
        if (segments.size() != 1) {
            throw new IllegalStateException("Units in " + segments.size() + " segments instead of one");
        }
        this.reader = segments.getFirst().reader();
        this.saturation = new HashMap<>();
        for (FieldInfo field : reader.getFieldInfos()) {
            saturation.put(field.name, saturation(field.name, k1, b));
        }
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
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Map<String, List<String>> fields : texts) {
                Document document = new Document();
                fields.forEach((name, units) -> document.add(new Field(name, new UnitStream(units), type())));
                writer.addDocument(document);
            }
            writer.commit();
            return new UnitIndex(directory, k1, b);
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
        return new UnitIndex(directory, k1, b);
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
        try {
            Terms terms = reader.terms(field);
            if (terms != null) {
                add(counts, terms, saturation.get(field), scores);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scores;
    }

    /**
     * BM25 as Lucene has it (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009), unit after unit: there are few
     * texts and every score is wanted, so that what a searcher does to skip texts and to keep the best costs more than it saves.
     */
    private static void add(Map<String, Integer> counts, Terms terms, float[] saturation, float[] scores)
            throws IOException {
        TermsEnum known = terms.iterator();
        PostingsEnum found = null;
        for (Map.Entry<String, Integer> unit : counts.entrySet()) {
            if (known.seekExact(new BytesRef(unit.getKey()))) {
                int texts = known.docFreq();
                float weight =
                        unit.getValue() * (float) Math.log(1 + (terms.getDocCount() - texts + 0.5) / (texts + 0.5));
                found = known.postings(found, PostingsEnum.FREQS);
                for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
                    scores[doc] += weight - weight / (1 + found.freq() * saturation[doc]);
                }
            }
        }
    }

    /** Per text how fast its score rises with repetition: less fast in a text that is longer than most. */
    private float[] saturation(String field, float k1, float b) throws IOException {
        float[] saturation = new float[reader.maxDoc()];
        Terms terms = reader.terms(field);
        NumericDocValues lengths = reader.getNormValues(field);
        if (terms == null || lengths == null) {
            return saturation;
        }
        float average = (float) terms.getSumTotalTermFreq() / terms.getDocCount();
        for (int doc = lengths.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = lengths.nextDoc()) {
            int length = SmallFloat.byte4ToInt((byte) lengths.longValue());
            saturation[doc] = 1 / (k1 * (1 - b + b * length / average));
        }
        return saturation;
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
}
