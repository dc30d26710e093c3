package nl.wegwijzer.knowledge.curated;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A curated value as JSON, for the schema check: dates stay text, and so does what YAML 1.1 takes for a number base 60. */
final class ItemJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ItemJson() {}

    static JsonNode of(Item item) {
        return switch (item.form()) {
            case OBJECT -> {
                ObjectNode object = JSON.objectNode();
                item.fields().forEach((key, value) -> object.set(key, of(value)));
                yield object;
            }
            case ARRAY -> {
                ArrayNode array = JSON.arrayNode();
                item.items().forEach(element -> array.add(of(element)));
                yield array;
            }
            case NULL -> JSON.nullNode();
            case TRUTH -> truth(item.text());
            case NUMBER -> number(item.text());
            case TEXT -> JSON.stringNode(item.text());
        };
    }

    /** YAML 1.1 takes yes and no for a truth too; in Dutch texts they are words. */
    private static JsonNode truth(String text) {
        return text.equals("true") || text.equals("false")
                ? JSON.booleanNode(Boolean.parseBoolean(text))
                : JSON.stringNode(text);
    }

    private static JsonNode number(String text) {
        try {
            return JSON.numberNode(new BigDecimal(text));
        } catch (NumberFormatException base60) {
            return JSON.stringNode(text);
        }
    }
}
