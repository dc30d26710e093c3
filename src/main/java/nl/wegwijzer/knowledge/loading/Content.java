package nl.wegwijzer.knowledge.loading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.curated.CuratedFile;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.platform.ContentFolder;

/**
 * Everything an editor typed, before it is judged or used.
 *
 * @param version a hash of all the files
 * @param topics  the ids of {@code onderwerpen.csv}
 * @param terms   {@code begrippen.yaml}; absent when there is no such file
 * @param faults  what is wrong with the form of any file
 */
public record Content(
        String version,
        List<PageFile> pages,
        Parameters parameters,
        Set<String> topics,
        Optional<CuratedFile> terms,
        List<Fault> faults) {

    public Content {
        pages = List.copyOf(pages);
        topics = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(topics));
        faults = List.copyOf(faults);
    }

    /** Reads a folder; never fails on what an editor typed. */
    public static Content read(ContentFolder folder) {
        List<PageFile> pages = Place.ALL.stream()
                .flatMap(place -> folder.files(place.pattern()).stream().map(file -> PageFile.read(file, place.kind())))
                .toList();
        Parameters parameters = Parameters.read(folder);
        Optional<CuratedFile> terms = folder.files("begrippen.yaml").stream()
                .findFirst()
                .map(file -> CuratedFile.read(file, "terms"));
        List<Fault> faults = new ArrayList<>(parameters.faults());
        pages.forEach(page -> faults.addAll(page.faults()));
        terms.ifPresent(file -> faults.addAll(file.faults()));
        doubleIds(pages, faults);
        return new Content(version(folder), pages, parameters, topics(folder), terms, faults);
    }

    /** A hash of every file that knowledge is made of. */
    public static String version(ContentFolder folder) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            Stream.concat(
                            Place.ALL.stream().map(Place::pattern),
                            Stream.of("bedragen/*.yaml", "onderwerpen.csv", "begrippen.yaml"))
                    .flatMap(pattern -> folder.files(pattern).stream())
                    .forEach(file -> {
                        hash.update(file.path().getBytes(StandardCharsets.UTF_8));
                        hash.update(file.text().getBytes(StandardCharsets.UTF_8));
                    });
            return HexFormat.of().formatHex(hash.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> topics(ContentFolder folder) {
        return folder.files("onderwerpen.csv").stream()
                .flatMap(file -> file.text().lines().skip(1))
                .filter(line -> !line.isBlank())
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
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
