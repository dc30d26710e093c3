import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * LangChain4j easy-rag with its defaults (its splitter, its model, its store) on the passages of Wegwijzer. Only how many results are
 * given is not the default of three, as the first ten pages are looked at. Started by bench/evaluate.
 */
final class EasyRag {

    private static final int RESULTS = 60;

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        ObjectMapper json = new ObjectMapper();
        Map<?, ?> passages = json.readValue(folder.resolve("passages.json").toFile(), Map.class);
        List<?> questions = json.readValue(folder.resolve("questions.json").toFile(), List.class);

        List<Document> documents = new ArrayList<>();
        passages.forEach((reference, text) ->
                documents.add(Document.from(text.toString(), Metadata.from("reference", reference.toString()))));
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        EmbeddingStoreIngestor.ingest(documents, store);

        EmbeddingStoreContentRetriever retriever = EmbeddingStoreContentRetriever.builder()
                .embeddingStore(store)
                .maxResults(RESULTS)
                .build();
        List<Set<String>> ranking = new ArrayList<>();
        for (Object question : questions) {
            Set<String> references = new LinkedHashSet<>();
            for (Content content : retriever.retrieve(Query.from(question.toString()))) {
                references.add(content.textSegment().metadata().getString("reference"));
            }
            ranking.add(references);
        }
        Files.write(folder.resolve("ranking.json"), json.writeValueAsBytes(ranking));
    }

    private EasyRag() {}
}
