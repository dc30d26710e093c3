package nl.wegwijzer.knowledge.curated;

import java.math.BigDecimal;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A curated value as JSON, for the schema check: dates stay text, and so does what YAML 1.1 takes for a number base 60. */
final class ItemJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ItemJson() {}

    static JsonNode of(Item item) {
        Node node = item.node();
        if (node.getNodeId() == NodeId.mapping) {
            ObjectNode object = JSON.objectNode();
            item.fields().forEach((key, value) -> object.set(key, of(value)));
            return object;
        }
        if (node.getNodeId() == NodeId.sequence) {
            ArrayNode array = JSON.arrayNode();
            item.items().forEach(element -> array.add(of(element)));
            return array;
        }
        return scalar(item, node.getTag());
    }

    private static JsonNode scalar(Item item, Tag tag) {
        String text = item.text();
        if (Tag.NULL.equals(tag)) {
            return JSON.nullNode();
        }
        if (Tag.BOOL.equals(tag) && (text.equals("true") || text.equals("false"))) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (Tag.INT.equals(tag) || Tag.FLOAT.equals(tag)) {
            try {
                return JSON.numberNode(new BigDecimal(text));
            } catch (NumberFormatException base60) {
                return JSON.stringNode(text);
            }
        }
        return JSON.stringNode(text);
    }
}
