package nl.wegwijzer.knowledge.loading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.curated.CuratedFile;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.ContentFolder.ContentFile;

/**
 * Everything an editor typed, before it is judged or used.
 *
 * @param version a hash of all the files
 * @param topics  the ids of {@code onderwerpen.csv} with their lines
 * @param terms   {@code begrippen.yaml}; absent when there is no such file, or its form has faults
 * @param words   {@code woorden.yaml}, of which the checks must know; absent in the same cases
 * @param files   every file as it stands
 * @param faults  what is wrong with the form of any file
 */
public record Content(
        String version,
        List<PageFile> pages,
        Parameters parameters,
        Map<String, Integer> topics,
        Optional<Item> terms,
        Optional<Item> words,
        List<ContentFile> files,
        List<Fault> faults) {

    private static final String PARAMETERS = "bedragen/*.yaml";
    private static final String TOPICS = "onderwerpen.csv";
    private static final String TERMS = "begrippen.yaml";
    private static final String WORDS = "woorden.yaml";
    /** Only the form is checked here: what these files mean is the business of the modules that use them. */
    private static final Map<String, String> SCHEMAS = Map.of(
            "regios/AM*.yaml", "region",
            "regios/landelijk.yaml", "region",
            "regios/kantooruren.yaml", "hours",
            "regios/plaatswoorden.yaml", "place-words",
            "ambassadeur/pilot-taken.yaml", "pilot-tasks",
            "ambassadeur/verhaal.yaml", "story");

    private static final List<String> OTHER = List.of("regios/*.csv", "teksten/*.yaml");

    public Content {
        pages = List.copyOf(pages);
        topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
        files = List.copyOf(files);
        faults = List.copyOf(faults);
    }

    /** Reads a folder; never fails on what an editor typed. */
    public static Content read(ContentFolder folder) {
        Map<String, List<ContentFile>> read = readOnce(folder);
        List<PageFile> pages = Place.ALL.stream()
                .flatMap(place -> read.get(place.pattern()).stream().map(file -> PageFile.read(file, place.kind())))
                .toList();
        Parameters parameters = Parameters.read(read.get(PARAMETERS));
        List<Fault> faults = new ArrayList<>(parameters.faults());
        pages.forEach(page -> faults.addAll(page.faults()));
        Optional<Item> terms = only(read.get(TERMS), "terms", faults);
        Optional<Item> words = only(read.get(WORDS), "words", faults);
        doubleIds(pages, faults);
        if (!folder.judged()) {
            SCHEMAS.forEach((pattern, schema) -> read.get(pattern)
                    .forEach(
                            file -> faults.addAll(CuratedFile.read(file, schema).faults())));
        }
        List<ContentFile> files = read.values().stream().flatMap(List::stream).toList();
        return new Content(hash(files), pages, parameters, topics(read.get(TOPICS)), terms, words, files, faults);
    }

    /** The content of a file that is there once, if its form is right; else its faults are told. */
    private static Optional<Item> only(List<ContentFile> files, String schema, List<Fault> faults) {
        Optional<CuratedFile> read = files.stream().findFirst().map(file -> CuratedFile.read(file, schema));
        read.ifPresent(file -> faults.addAll(file.faults()));
        return read.filter(file -> file.faults().isEmpty()).flatMap(CuratedFile::root);
    }

    private static Map<String, List<ContentFile>> readOnce(ContentFolder folder) {
        Map<String, List<ContentFile>> read = new LinkedHashMap<>();
        Stream.of(
                        Place.ALL.stream().map(Place::pattern),
                        Stream.of(PARAMETERS, TOPICS, TERMS, WORDS),
                        SCHEMAS.keySet().stream().sorted(),
                        OTHER.stream())
                .flatMap(patterns -> patterns)
                .forEach(pattern -> read.put(pattern, folder.files(pattern)));
        return read;
    }

    private static String hash(List<ContentFile> files) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (ContentFile file : files) {
                hash.update(file.path().getBytes(StandardCharsets.UTF_8));
                hash.update(file.text().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(hash.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Integer> topics(List<ContentFile> files) {
        Map<String, Integer> topics = new LinkedHashMap<>();
        for (ContentFile file : files) {
            List<String> lines = file.text().lines().toList();
            for (int i = 1; i < lines.size(); i++) {
                int comma = lines.get(i).indexOf(',');
                if (comma > 0) {
                    topics.put(lines.get(i).substring(0, comma), i + 1);
                }
            }
        }
        return topics;
    }

    private static void doubleIds(List<PageFile> pages, List<Fault> faults) {
        Map<String, String> seen = new HashMap<>();
        for (PageFile page : pages) {
            String first = seen.putIfAbsent(page.id(), page.path());
            if (first != null) {
                faults.add(Fault.of(page.path(), 1, "WW001.id-twice", page.id(), first));
            }
        }
    }

    /** The pages by id; of a double id the first. */
    public Map<String, PageFile> byId() {
        return pages.stream()
                .collect(Collectors.toMap(PageFile::id, page -> page, (first, second) -> first, LinkedHashMap::new));
    }
}
