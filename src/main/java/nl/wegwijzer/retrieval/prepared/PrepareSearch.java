package nl.wegwijzer.retrieval.prepared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.PackagedKnowledge;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.retrieval.index.UnitIndex;
import nl.wegwijzer.retrieval.ranking.Corpus;
import nl.wegwijzer.retrieval.ranking.KnowledgeIndex;
import nl.wegwijzer.retrieval.text.DutchDictionary;
import nl.wegwijzer.retrieval.text.Lexicon;
import nl.wegwijzer.retrieval.text.Readings;
import nl.wegwijzer.retrieval.text.TextRecipe;
import nl.wegwijzer.retrieval.text.Vocabulary;

/**
 * Makes the index of the packaged knowledge while building ({@link #main}), with the readings of its texts for knowledge that is about
 * the same. Does nothing when they are there already.
 */
public final class PrepareSearch {

    private static final String INDEX = "index";
    private static final String READINGS = "readings";

    private PrepareSearch() {}

    /**
     * The index of this knowledge when the build made it. Amounts in the texts are then those of the day of the build, which no order
     * hangs on.
     *
     * @param sections the sections without their readings, given the words that are spelt right
     */
    public static Optional<KnowledgeIndex> index(
            String version, Lexicon lexicon, Function<Vocabulary, Corpus> sections) {
        return Prepared.find(INDEX, indexPrint(version, lexicon), in -> KnowledgeIndex.prepared(version, sections, in));
    }

    /** The readings that the build made; none when the code or the lexicon is another. */
    public static Readings readings(Lexicon lexicon) {
        return Prepared.find(READINGS, readingsPrint(lexicon), Readings::read).orElseGet(Readings::none);
    }

    private static String indexPrint(String version, Lexicon lexicon) {
        return new Fingerprint()
                .with(version)
                .with(readingsPrint(lexicon))
                .withCodeBeside(Corpus.class)
                .withCodeBeside(UnitIndex.class)
                .text();
    }

    private static String readingsPrint(Lexicon lexicon) {
        return new Fingerprint()
                .with(lexicon.version())
                .withCodeBeside(TextRecipe.class)
                .text();
    }

    /**
     * Writes what is missing.
     *
     * @param arguments the folder to write to
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        ContentFolder packaged = new ContentFolder(Optional.empty());
        Knowledge knowledge = PackagedKnowledge.read(packaged);
        Lexicon lexicon = Lexicon.read(packaged);
        String print = indexPrint(knowledge.version(), lexicon);
        if (Prepared.exists(folder, INDEX, print)) {
            return;
        }
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        Readings readings = Readings.none();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        Corpus corpus = Corpus.of(knowledge, today, DutchDictionary.load(), lexicon, readings);
        Prepared.write(folder, READINGS, readingsPrint(lexicon), readings::write);
        Prepared.write(folder, INDEX, print, out -> KnowledgeIndex.prepare(corpus, out));
        System.out.println("Prepared the search: " + corpus.size() + " sections, " + readings.size() + " texts");
    }
}
