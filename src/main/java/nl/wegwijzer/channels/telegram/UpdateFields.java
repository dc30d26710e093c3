package nl.wegwijzer.channels.telegram;

import nl.wegwijzer.platform.Language;
import tools.jackson.databind.JsonNode;

/** Reads the fields of an update that are needed, and tells which is not there. Pure. */
final class UpdateFields {

    private UpdateFields() {}

    /** The update lacks what is needed to know whom to answer, or has it in a form that cannot be. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String what) {
            super(what);
        }
    }

    static String place(long chat, JsonNode message) {
        JsonNode topic = message.path("message_thread_id");
        return message.path("is_topic_message").asBoolean(false) && topic.isIntegralNumber()
                ? chat + ":" + topic.asLong()
                : Long.toString(chat);
    }

    static Language language(JsonNode from) {
        return Language.fromTag(from.path("language_code").asString("nl"));
    }

    static long integer(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Unreadable(field);
        }
        return value.asLong();
    }

    static String text(JsonNode node, String field) {
        if (!node.path(field).isString()) {
            throw new Unreadable(field);
        }
        return node.path(field).asString();
    }

    static JsonNode object(JsonNode node, String field) {
        if (!node.path(field).isObject()) {
            throw new Unreadable(field);
        }
        return node.path(field);
    }
}
