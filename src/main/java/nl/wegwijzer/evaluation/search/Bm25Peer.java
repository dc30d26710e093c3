package nl.wegwijzer.evaluation.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Lucene as it comes: one field, one analyzer, BM25. */
record Bm25Peer(String name, Analyzer analyzer, Map<String, String> passages) implements Peer {

    private static final String REFERENCE = "reference";
    private static final String TEXT = "text";

    @Override
    public List<List<String>> rank(List<String> questions) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            write(directory);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                QueryBuilder queries = new QueryBuilder(analyzer);
                List<List<String>> ranked = new ArrayList<>();
                for (String question : questions) {
                    ranked.add(rank(queries.createBooleanQuery(TEXT, question), searcher));
                }
                return ranked;
            }
        }
    }

    private void write(ByteBuffersDirectory directory) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Map.Entry<String, String> passage : passages.entrySet()) {
                Document document = new Document();
                document.add(new StringField(REFERENCE, passage.getKey(), Field.Store.YES));
                document.add(new TextField(TEXT, passage.getValue(), Field.Store.NO));
                writer.addDocument(document);
            }
        }
    }

    /** A question of which the analyzer leaves nothing has no query and finds nothing. */
    private static List<String> rank(@org.jspecify.annotations.Nullable Query query, IndexSearcher searcher)
            throws IOException {
        List<String> references = new ArrayList<>();
        if (query != null) {
            for (ScoreDoc hit : searcher.search(query, SearchContest.DEPTH).scoreDocs) {
                references.add(searcher.storedFields().document(hit.doc).get(REFERENCE));
            }
        }
        return references;
    }
}
