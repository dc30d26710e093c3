package nl.wegwijzer.journeys;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the fields of a reply mean, for who reads the interface. Here, so that the conversation knows nothing of the web. */
final class ReplyDescription {

    private static final Map<String, Map<String, String>> FIELDS = Map.of(
            "Reply",
                    Map.of(
                            "kind",
                                    "answer (has sources), clarify (asks back, has buttons), handoff (goes, or offers to go, to a"
                                            + " person), refusal (outside the subject, unsafe), smalltalk, notice (privacy,"
                                            + " delay, delivery), flow (a step of a guided check or plan)",
                            "text",
                                    "Plain text. A line that starts with a bullet is a point, with a number and a full stop a step;"
                                            + " [1] points at the first source. An answer has at most 1,200 characters.",
                            "sources", "The passages it rests on, in the order of the numbers in the text",
                            "buttons", "What may be chosen next; send the value",
                            "complete", "False when the answer is only part of what was asked",
                            "asOf", "The day for which the answer holds",
                            "mode", "Whether curated text or a language model worded it"),
            "Source",
                    Map.of(
                            "page", "Id of the page",
                            "section", "Id of the section within the page",
                            "title", "Title of the page and heading of the section",
                            "url", "Where to read on",
                            "checkedOn", "When an editor last checked the page",
                            "validUntil", "The last day for which the passage is known to hold",
                            "passage", "The words on which the answer rests"),
            "Button", Map.of("label", "What the person reads", "value", "What to send when it is chosen"));

    private static final Map<String, List<String>> ALWAYS = Map.of(
            "Reply", List.of("kind", "text", "sources", "buttons"),
            "Source", List.of("page", "section", "title", "url", "checkedOn"),
            "Button", List.of("label", "value"),
            "Opened", List.of("id"),
            "Replies", List.of("replies"),
            "Erasure", List.of("erasedAt", "total", "parts"));

    private ReplyDescription() {}

    /** Describes the fields; an event has those of a reply too. */
    static void describe(@SuppressWarnings("rawtypes") Map<String, Schema> schemas) {
        Map<String, Map<String, String>> fields = new TreeMap<>(FIELDS);
        fields.put("LiveEvent", FIELDS.getOrDefault("Reply", Map.of()));
        fields.forEach((name, meanings) -> {
            Schema<?> schema = schemas.get(name);
            if (schema != null) {
                schema.getProperties().forEach((field, property) -> {
                    if (meanings.containsKey(field)) {
                        property.setDescription(meanings.get(field));
                    }
                });
            }
        });
        ALWAYS.forEach((name, always) -> {
            Schema<?> schema = schemas.get(name);
            if (schema != null) {
                schema.setRequired(always);
            }
        });
    }
}
