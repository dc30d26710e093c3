package nl.wegwijzer.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.wegwijzer.knowledge.*;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.springframework.stereotype.Component;

@Component
class TemporarySearch implements Search {
    private final KnowledgeBase base;
    private IndexSearcher searcher;
    TemporarySearch(KnowledgeBase base) throws IOException {
        this.base = base;
        var dir = new ByteBuffersDirectory();
        try (var w = new IndexWriter(dir, new IndexWriterConfig(new DutchAnalyzer()))) {
            for (Section s : base.current().sections().toList()) {
                Document d = new Document();
                d.add(new StringField("id", s.reference(), Field.Store.YES));
                d.add(new TextField("t", s.heading() + " " + String.join(" ", s.questions()), Field.Store.NO));
                w.addDocument(d);
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(dir));
    }
    @Override
    public Ranking search(Query q) {
        try {
            var lq = new QueryBuilder(new DutchAnalyzer()).createBooleanQuery("t", q.text());
            List<Passage> out = new ArrayList<>();
            if (lq != null) for (var hit : searcher.search(lq, q.limit()).scoreDocs) {
                Section s = base.current().section(searcher.storedFields().document(hit.doc).get("id")).orElseThrow();
                out.add(new Passage(base.current().page(s.page()).orElseThrow(), s, hit.score / (hit.score + 10), hit.score / (hit.score + 8)));
            }
            return new Ranking(out, new Signals(q.text(), false, 1, 0));
        } catch (IOException e) { throw new java.io.UncheckedIOException(e); }
    }
}
