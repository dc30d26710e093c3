package nl.wegwijzer.handoff.lessons;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the next form of a stored lesson of an older one. */
final class LessonForms {

    private LessonForms() {}

    /**
     * The second form keeps words with their case. Of a lesson of more cases nobody knows whose words are whose: the words go,
     * so that none outlives the case it came from, and the lesson is shown no more; the cases stay, so that none is learned twice.
     */
    static JsonNode second(JsonNode first) {
        ObjectNode form = (ObjectNode) first.deepCopy();
        JsonNode cases = first.path("cases");
        boolean one = cases.size() == 1;
        String region = first.path("regions").path(0).asString("");
        ArrayNode taught = form.putArray("taught");
        cases.forEach(id -> {
            ObjectNode each = taught.addObject();
            each.set("from", id);
            each.put("region", region)
                    .put("question", one ? first.path("question").asString("") : "")
                    .put("answer", one ? first.path("answers").path(0).asString("") : "");
        });
        form.remove(java.util.List.of("question", "answers", "cases", "regions", "firstAt"));
        return form;
    }
}
