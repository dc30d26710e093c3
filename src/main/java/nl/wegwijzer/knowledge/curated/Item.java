package nl.wegwijzer.knowledge.curated;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value in a curated YAML file that knows its line. The getters expect a file that its schema allows; on another form they
 * throw {@link FaultyContent} with file and line.
 */
public final class Item {

    /** What sort of value it is, as YAML understands it. */
    enum Form {
        OBJECT,
        ARRAY,
        TEXT,
        NUMBER,
        TRUTH,
        NULL;

        private static final Map<Tag, Form> OF_SCALARS =
                Map.of(Tag.NULL, NULL, Tag.BOOL, TRUTH, Tag.INT, NUMBER, Tag.FLOAT, NUMBER);

        private static Form of(Node node) {
            return switch (node) {
                case MappingNode mapping -> OBJECT;
                case SequenceNode sequence -> ARRAY;
                default -> OF_SCALARS.getOrDefault(node.getTag(), TEXT);
            };
        }
    }

    private final String path;
    private final int line;
    private final Form form;
    private final String text;
    /** Of an object its values, of an array its elements. */
    private final List<Item> items;
    /** Of an object its keys, in the order of the values. */
    private final List<Item> keys;

    /** Keeps nothing of the node, which holds on to the whole text that it was read from. */
    Item(String path, int linesBefore, Node node) {
        this.path = path;
        this.line = node.getStartMark().getLine() + 1 + linesBefore;
        this.form = Form.of(node);
        this.text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        List<Node> inside = switch (node) {
            case MappingNode mapping ->
                mapping.getValue().stream().map(NodeTuple::getValueNode).toList();
            case SequenceNode sequence -> sequence.getValue();
            default -> List.of();
        };
        List<Node> names = node instanceof MappingNode mapping
                ? mapping.getValue().stream().map(NodeTuple::getKeyNode).toList()
                : List.of();
        this.items =
                inside.stream().map(value -> new Item(path, linesBefore, value)).toList();
        this.keys =
                names.stream().map(name -> new Item(path, linesBefore, name)).toList();
    }

    /** The file, relative to the knowledge folder. */
    public String path() {
        return path;
    }

    /** The line in the file, counted from 1. */
    public int line() {
        return line;
    }

    /** A fault at this place; see {@link Fault#of}. */
    public Fault fault(String key, Object... arguments) {
        return Fault.of(path, line(), key, arguments);
    }

    /** The value of a key; absent also when it is written as null; of a double key the last, see {@link CuratedFile#faults}. */
    public Optional<Item> find(String key) {
        expect(Form.OBJECT, "type.object");
        for (int i = keys.size() - 1; i >= 0; i--) {
            if (keys.get(i).text.equals(key)) {
                return Optional.of(items.get(i)).filter(item -> !item.isNull());
            }
        }
        return Optional.empty();
    }

    public Item get(String key) {
        return find(key).orElseThrow(() -> wrong("WW001.required", key));
    }

    /** The keys with their values, in the order of the file; of a double key the last, see {@link CuratedFile#faults}. */
    public Map<String, Item> fields() {
        expect(Form.OBJECT, "type.object");
        Map<String, Item> fields = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            fields.put(keys.get(i).text(), items.get(i));
        }
        return fields;
    }

    /** The keys as items, so that a message can point at one. */
    List<Item> keys() {
        return keys;
    }

    public List<Item> items() {
        expect(Form.ARRAY, "type.array");
        return items;
    }

    /** The texts of the list under a key; empty when the key is absent. */
    public List<String> texts(String key) {
        return find(key)
                .map(list -> list.items().stream().map(Item::text).toList())
                .orElse(List.of());
    }

    /** The text under a key; absent when the key is. */
    public Optional<String> findText(String key) {
        return find(key).map(Item::text);
    }

    /** What is written there, also for a number or a date. */
    public String text() {
        if (form == Form.OBJECT || form == Form.ARRAY) {
            throw wrong("WW001.type", Messages.get("type.string"));
        }
        return text;
    }

    public LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw wrong("WW001.date", text());
        }
    }

    public BigDecimal number() {
        try {
            return new BigDecimal(text());
        } catch (NumberFormatException e) {
            throw wrong("WW001.type", Messages.get("type.number"));
        }
    }

    /** The constant whose name is the written word in capitals, with dashes for underscores. */
    public <E extends Enum<E>> E word(Class<E> type) {
        try {
            return Enum.valueOf(type, text().toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw wrong(
                    "WW001.enum",
                    text(),
                    String.join(
                            ", ",
                            java.util.Arrays.stream(type.getEnumConstants())
                                    .map(constant -> constant.name().toLowerCase(java.util.Locale.ROOT))
                                    .toList()));
        }
    }

    public boolean isNull() {
        return form == Form.NULL;
    }

    Form form() {
        return form;
    }

    private void expect(Form needed, String name) {
        if (form != needed) {
            throw wrong("WW001.type", Messages.get(name));
        }
    }

    private FaultyContent wrong(String key, Object... arguments) {
        return new FaultyContent(List.of(fault(key, arguments)));
    }
}
