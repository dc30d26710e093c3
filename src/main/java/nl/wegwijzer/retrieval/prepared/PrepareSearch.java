package nl.wegwijzer.retrieval.prepared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.PackagedKnowledge;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.retrieval.ranking.Corpus;
import nl.wegwijzer.retrieval.text.DutchDictionary;
import nl.wegwijzer.retrieval.text.Lexicon;
import nl.wegwijzer.retrieval.text.Readings;
import nl.wegwijzer.retrieval.text.TextRecipe;

/**
 * The readings of the packaged knowledge. {@link #main} is run by the build, after compiling; it does nothing when they are there
 * already for this knowledge and this code.
 */
public final class PrepareSearch {

    private static final String READINGS = "readings";

    private PrepareSearch() {}

    /** The readings that were prepared for this knowledge, or none. */
    public static Readings readings(Knowledge knowledge, Lexicon lexicon) {
        return Prepared.find(READINGS, fingerprint(knowledge, lexicon), Readings::read)
                .orElseGet(Readings::none);
    }

    /** Of the words, not of the day: amounts that differ on another day are read at the start. */
    private static String fingerprint(Knowledge knowledge, Lexicon lexicon) {
        return new Fingerprint()
                .with(knowledge.version())
                .with(lexicon.version())
                .withCode(TextRecipe.class.getPackage())
                .text();
    }

    /**
     * @param arguments the folder to write to
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        ContentFolder packaged = new ContentFolder(Optional.empty());
        Knowledge knowledge = PackagedKnowledge.read(packaged);
        Lexicon lexicon = Lexicon.read(packaged);
        String fingerprint = fingerprint(knowledge, lexicon);
        if (Prepared.exists(folder, READINGS, fingerprint)) {
            return;
        }
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        Readings readings = Readings.none();
        Corpus.of(knowledge, LocalDate.now(ZoneId.of("Europe/Amsterdam")), DutchDictionary.load(), lexicon, readings);
        Prepared.write(folder, READINGS, fingerprint, readings::write);
        System.out.println("Prepared the readings of " + readings.size() + " texts");
    }
}
