package nl.wegwijzer.knowledge.curated;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wegwijzer.platform.ContentFolder;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A curated YAML file, read with its line numbers and checked against its schema; one that the build judged is not checked again.
 *
 * @param root   the content; absent when the text is not YAML
 * @param faults what is wrong with the form; a file without faults can be read without further checks
 */
public record CuratedFile(Optional<Item> root, List<Fault> faults) {

    public CuratedFile {
        faults = List.copyOf(faults);
    }

    /**
     * Reads and checks a file.
     *
     * @param schema the name of a schema in {@code knowledge/schema}, such as {@code region}
     */
    public static CuratedFile read(ContentFolder.ContentFile file, String schema) {
        return read(file, file.text(), 0, schema);
    }

    /**
     * Reads a text that stands somewhere in a file.
     *
     * @param text        a part of the text of the file
     * @param linesBefore how many lines of the file come before the text
     */
    public static CuratedFile read(ContentFolder.ContentFile file, String text, int linesBefore, String schema) {
        String path = file.path();
        try {
            Node node = new Yaml(options()).compose(new StringReader(text));
            if (node == null) {
                return new CuratedFile(Optional.empty(), List.of(Fault.of(path, linesBefore + 1, "WW001.empty")));
            }
            Item root = new Item(path, linesBefore, node);
            List<Fault> faults = new ArrayList<>();
            if (!file.judged()) {
                doubleKeys(root, faults);
                faults.addAll(CuratedSchema.named(schema).check(root));
            }
            return new CuratedFile(Optional.of(root), faults);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            return new CuratedFile(
                    Optional.empty(), List.of(Fault.of(path, line + linesBefore, "WW001.yaml", e.getProblem())));
        } catch (YAMLException e) {
            return new CuratedFile(
                    Optional.empty(), List.of(Fault.of(path, linesBefore + 1, "WW001.yaml", e.getMessage())));
        }
    }

    /** Content that points at itself would never end. */
    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        return options;
    }

    /** The content of a file without faults. */
    public Item required() {
        if (!faults.isEmpty() || root.isEmpty()) {
            throw new FaultyContent(faults);
        }
        return root.get();
    }

    /** YAML itself lets the last of two equal keys win without a word. */
    private static void doubleKeys(Item item, List<Fault> faults) {
        Set<String> seen = new HashSet<>();
        for (Item key : item.keys()) {
            if (!seen.add(key.text())) {
                faults.add(key.fault("WW001.double-key", key.text()));
            }
        }
        if (item.form() == Item.Form.OBJECT) {
            item.fields().values().forEach(value -> doubleKeys(value, faults));
        } else if (item.form() == Item.Form.ARRAY) {
            item.items().forEach(element -> doubleKeys(element, faults));
        }
    }
}
