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

    private final String path;
    private final int linesBefore;
    private final Node node;

    Item(String path, int linesBefore, Node node) {
        this.path = path;
        this.linesBefore = linesBefore;
        this.node = node;
    }

    /** The file, relative to the knowledge folder. */
    public String path() {
        return path;
    }

    /** The line in the file, counted from 1. */
    public int line() {
        return node.getStartMark().getLine() + 1 + linesBefore;
    }

    /** A fault at this place; see {@link Fault#of}. */
    public Fault fault(String key, Object... arguments) {
        return Fault.of(path, line(), key, arguments);
    }

    /** The value of a key; absent also when it is written as null. */
    public Optional<Item> find(String key) {
        return Optional.ofNullable(fields().get(key)).filter(item -> !item.isNull());
    }

    public Item get(String key) {
        return find(key).orElseThrow(() -> wrong("WW001.required", key));
    }

    /** The keys with their values, in the order of the file; of a double key the last, see {@link CuratedFile#faults}. */
    public Map<String, Item> fields() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("WW001.type", Messages.get("type.object"));
        }
        Map<String, Item> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            fields.put(key(tuple).text(), new Item(path, linesBefore, tuple.getValueNode()));
        }
        return fields;
    }

    /** The keys as items, so that a message can point at one. */
    List<Item> keys() {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream().map(this::key).toList()
                : List.of();
    }

    private Item key(NodeTuple tuple) {
        return new Item(path, linesBefore, tuple.getKeyNode());
    }

    public List<Item> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("WW001.type", Messages.get("type.array"));
        }
        return sequence.getValue().stream()
                .map(element -> new Item(path, linesBefore, element))
                .toList();
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
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong("WW001.type", Messages.get("type.string"));
        }
        return scalar.getValue().strip();
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
        return Tag.NULL.equals(node.getTag());
    }

    private FaultyContent wrong(String key, Object... arguments) {
        return new FaultyContent(List.of(fault(key, arguments)));
    }

    Node node() {
        return node;
    }
}
