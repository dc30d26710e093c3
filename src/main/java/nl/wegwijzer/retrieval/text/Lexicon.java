package nl.wegwijzer.retrieval.text;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wegwijzer.platform.ContentFolder;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the word list cannot know, as data in {@code knowledge/zoeken/}.
 *
 * @param families    word forms with a word of the family they belong to
 * @param ownParts    short or new words that compounds are made of
 * @param wholes      words that look like compounds and are not
 * @param noParts     words that are never a part of a compound
 * @param dutchWords  small words that show that a text is Dutch
 * @param englishWords small words that show that a text is English
 * @param empty       words that say nothing about the subject
 * @param groups      words that mean about the same to an employer, by the name of the group
 * @param signs       regular expressions of what shows what sort of message it is, by the name of the sign
 */
public record Lexicon(
        Map<String, String> families,
        Set<String> ownParts,
        Set<String> wholes,
        Set<String> noParts,
        Set<String> dutchWords,
        Set<String> englishWords,
        Set<String> empty,
        Map<String, List<String>> groups,
        Map<String, List<String>> signs) {

    public Lexicon {
        families = Map.copyOf(families);
        ownParts = Set.copyOf(ownParts);
        wholes = Set.copyOf(wholes);
        noParts = Set.copyOf(noParts);
        dutchWords = Set.copyOf(dutchWords);
        englishWords = Set.copyOf(englishWords);
        empty = Set.copyOf(empty);
        groups = Map.copyOf(groups);
        signs = Map.copyOf(signs);
    }

    /** Reads the files of the folder; a folder without them gets the packaged ones. */
    public static Lexicon read(ContentFolder folder) {
        Map<String, Object> forms = file(folder, "woordvormen");
        Map<String, Object> small = file(folder, "kleine-woorden");
        return new Lexicon(
                texts(forms, "families"),
                words(forms, "delen"),
                words(forms, "niet_splitsen"),
                words(forms, "geen_deel"),
                words(small, "nederlands"),
                words(small, "engels"),
                words(small, "leeg"),
                lists(file(folder, "woordgroepen")),
                lists(file(folder, "signalen")));
    }

    /** Equal for equal content, in any run. */
    public String version() {
        return new TreeMap<>(families).toString()
                + new TreeSet<>(ownParts)
                + new TreeSet<>(wholes)
                + new TreeSet<>(noParts)
                + new TreeSet<>(dutchWords)
                + new TreeSet<>(englishWords)
                + new TreeSet<>(empty)
                + new TreeMap<>(groups)
                + new TreeMap<>(signs);
    }

    private static Map<String, Object> file(ContentFolder folder, String name) {
        String path = "zoeken/" + name + ".yaml";
        Optional<String> text = folder.files(path).stream()
                .map(ContentFolder.ContentFile::text)
                .findFirst()
                .or(() -> new ContentFolder(Optional.empty())
                        .files(path).stream()
                                .map(ContentFolder.ContentFile::text)
                                .findFirst());
        return new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(text.orElseThrow(() -> new IllegalStateException(path + " is missing")));
    }

    private static Set<String> words(Map<String, Object> file, String key) {
        return file.get(key) instanceof List<?> list ? new HashSet<>(strings(list)) : Set.of();
    }

    private static Map<String, String> texts(Map<String, Object> file, String key) {
        return file.get(key) instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()), entry -> String.valueOf(entry.getValue())))
                : Map.of();
    }

    private static Map<String, List<String>> lists(Map<String, Object> file) {
        return file.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue() instanceof List<?> list ? strings(list) : List.of()));
    }

    private static List<String> strings(List<?> list) {
        return list.stream().map(String::valueOf).toList();
    }
}
