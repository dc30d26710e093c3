package nl.wegwijzer.handoff.keeping;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the next form of a stored case of an older one. */
final class CaseForms {

    private CaseForms() {}

    /** The second form knows a fall-back team, what the employer thought of it, the company, and when replies are due. */
    static JsonNode second(JsonNode first) {
        ObjectNode form = (ObjectNode) first.deepCopy();
        form.putNull("backup");
        form.putObject("verdict")
                .putNull("helped")
                .put("mayAsk", false)
                .putNull("result")
                .putNull("why");
        ObjectNode story = (ObjectNode) form.path("story");
        story.putNull("company");
        story.putArray("earlier");
        ObjectNode promise = (ObjectNode) form.path("promise");
        promise.set("remindAt", promise.path("firstReplyBy"));
        promise.putNull("nextReplyBy");
        return form;
    }

    /** The third form knows to which message of the employer something is a reply. */
    static JsonNode third(JsonNode second) {
        ObjectNode form = (ObjectNode) second.deepCopy();
        form.path("outbox").forEach(outgoing -> ((ObjectNode) outgoing).putNull("answers"));
        return form;
    }

    /** The fourth form knows the number on which the employer wants to be called. */
    static JsonNode fourth(JsonNode third) {
        ObjectNode form = (ObjectNode) third.deepCopy();
        ((ObjectNode) form.path("story")).putNull("phone");
        return form;
    }
}
