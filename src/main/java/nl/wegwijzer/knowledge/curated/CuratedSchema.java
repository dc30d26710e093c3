package nl.wegwijzer.knowledge.curated;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A closed schema of {@code knowledge/schema}. It always comes from the package: the form of the content belongs to the code
 * that reads it, even when the content is a folder on disk.
 */
record CuratedSchema(Schema schema) {

    private static final Map<String, CuratedSchema> KNOWN = new ConcurrentHashMap<>();

    static CuratedSchema named(String name) {
        return KNOWN.computeIfAbsent(name, CuratedSchema::load);
    }

    private static CuratedSchema load(String name) {
        String resource = "/knowledge/schema/" + name + ".schema.json";
        try (InputStream in = CuratedSchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no schema " + resource);
            }
            JsonNode json = JsonMapper.shared().readTree(in);
            return new CuratedSchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Fault> check(Item root) {
        List<Error> errors = schema.validate(
                ItemJson.of(root), context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        List<Fault> faults = new ArrayList<>();
        for (Error error : errors) {
            faults.add(fault(place(root, error.getInstanceLocation()), error));
        }
        return faults;
    }

    private static Item place(Item root, NodePath path) {
        Item place = root;
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            place = step instanceof Integer index
                    ? place.items().get(index)
                    : place.fields().get(String.valueOf(step));
        }
        return place;
    }

    private static Fault fault(Item at, Error error) {
        String property = String.valueOf(error.getProperty());
        return switch (error.getKeyword()) {
            case "required" -> at.fault("WW001.required", property);
            case "additionalProperties", "unevaluatedProperties", "not" -> unknownKey(at, property);
            case "enum", "const" -> at.fault("WW001.enum", written(at), allowed(error.getSchemaNode()));
            case "format" -> at.fault("WW001.date", written(at));
            case "type" -> at.fault("WW001.type", types(error.getSchemaNode()));
            case "pattern" -> at.fault("WW001.pattern", written(at));
            case "propertyNames" -> at.fault("WW001.property-name", property);
            case "maxLength" ->
                at.fault(
                        "WW001.max-length",
                        at.text().length(),
                        error.getSchemaNode().asString());
            case "minItems", "minLength", "minProperties" -> at.fault("WW001.nothing");
            default -> at.fault("WW001.other", error.getMessage());
        };
    }

    private static Fault unknownKey(Item at, String property) {
        return at.keys().stream()
                .filter(key -> key.text().equals(property))
                .findFirst()
                .orElse(at)
                .fault("WW001.unknown-key", property);
    }

    private static String written(Item at) {
        return String.valueOf(ItemJson.of(at).asString("?"));
    }

    private static String types(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(CuratedSchema::types)
                        .collect(Collectors.joining(" / "))
                : Messages.get("type." + node.asString());
    }

    private static String allowed(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
    }
}
