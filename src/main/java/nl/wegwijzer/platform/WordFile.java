package nl.wegwijzer.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file of {@code zoeken/}: lists of words, and groups of lists by name. What is missing is empty. */
public record WordFile(Map<String, Object> content) {

    /** Reads a file of the folder; a folder without it gets the packaged one. */
    public static WordFile read(ContentFolder folder, String name) {
        String path = "zoeken/" + name + ".yaml";
        Optional<String> text = Stream.of(folder, new ContentFolder(Optional.empty()))
                .flatMap(each -> each.files(path).stream())
                .map(ContentFolder.ContentFile::text)
                .findFirst();
        return new WordFile(new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(text.orElseThrow(() -> new IllegalStateException(path + " is missing"))));
    }

    /** The words of a list; none when there is no such list. */
    public List<String> list(String key) {
        return strings(content.get(key));
    }

    /** The lists of a group, by name. */
    public Map<String, List<String>> lists(String key) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        if (content.get(key) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> lists.put(String.valueOf(name), strings(value)));
        }
        return lists;
    }

    private static List<String> strings(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
