package nl.wegwijzer.channels.telegram.group;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.wegwijzer.channels.telegram.BotApi;
import nl.wegwijzer.handoff.notify.CaseCommands;
import nl.wegwijzer.handoff.notify.GroupCodes;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What advisers do in a group. Only a group that was linked with a code is listened to; everything else is left to the rest of
 * the bot. May be done twice for the same update: the case takes a message with the same key once.
 */
public class GroupDoor {

    private final BotApi api;
    private final Groups groups;
    private final Topics topics;
    private final GroupWords words;
    private final ObjectProvider<GroupCodes> codes;
    private final InTopic inTopic;
    private final JsonMapper json;

    GroupDoor(
            BotApi api,
            Groups groups,
            Topics topics,
            GroupWords words,
            ObjectProvider<GroupCodes> codes,
            ObjectProvider<CaseCommands> commands,
            JsonMapper json) {
        this.api = api;
        this.groups = groups;
        this.topics = topics;
        this.words = words;
        this.codes = codes;
        this.inTopic = new InTopic(api, words, commands);
        this.json = json;
    }

    /** What of an update is for here, as text that {@link #take} reads back; empty when it is for the rest of the bot. */
    public Optional<String> mine(JsonNode update) {
        return GroupUpdate.read(update)
                .filter(read -> command(read.text()).equals("koppel")
                        || groups.regionOf(read.chat()).isPresent())
                .map(json::writeValueAsString);
    }

    /** Takes what {@link #mine} gave. */
    public void take(String kept) {
        GroupUpdate update = json.readValue(kept, GroupUpdate.class);
        switch (update.kind()) {
            case MOVED -> groups.moved(update.chat(), Long.parseLong(update.text()));
            case LEFT -> groups.unlink(update.chat());
            case BUTTON -> answer(update, pressed(update));
            case WORDS, EDIT, THING -> heard(update);
        }
    }

    /** Does what a button asks; gives what the adviser must see of it, empty when all is well. */
    private String pressed(GroupUpdate update) {
        Optional<String> region = groups.regionOf(update.chat());
        String data = update.text();
        int id = data.startsWith(GroupWords.BUTTON) ? data.indexOf(':', GroupWords.BUTTON.length()) : -1;
        return region.isPresent() && id > 0
                ? inTopic.press(update, data.substring(id + 1), region.get())
                : words.say("dead-button");
    }

    /** Every press is answered, since until then Telegram shows that the button is busy. */
    private void answer(GroupUpdate update, String shown) {
        api.call(
                "answerCallbackQuery",
                Map.of(
                        "callback_query_id",
                        String.valueOf(update.callback()),
                        "text",
                        shown,
                        "show_alert",
                        !shown.isEmpty()));
    }

    private void heard(GroupUpdate update) {
        if (update.kind() == GroupUpdate.Kind.WORDS && command(update.text()).equals("koppel")) {
            link(update);
            return;
        }
        Optional<String> region = groups.regionOf(update.chat());
        if (region.isEmpty()) {
            return;
        }
        if (update.kind() == GroupUpdate.Kind.WORDS && command(update.text()).equals("ontkoppel")) {
            groups.unlink(update.chat());
            reply(update, words.say("unlinked"));
        } else {
            topics.caseIn(update.chat(), update.thread())
                    .ifPresentOrElse(id -> inTopic.take(update, id, region.get()), () -> outside(update));
        }
    }

    /** Words outside a case are talk among colleagues; only a question for help is answered. */
    private void outside(GroupUpdate update) {
        if (update.kind() == GroupUpdate.Kind.WORDS && update.text().startsWith("/dit")) {
            reply(update, words.say("help"));
        }
    }

    private void link(GroupUpdate update) {
        if (!update.topics()) {
            reply(update, words.say("no-topics"));
            return;
        }
        String[] parts = update.text().strip().split("\\s+", 2);
        Optional<String> region = Optional.ofNullable(codes.getIfAvailable())
                .flatMap(all -> all.redeem(parts.length > 1 ? parts[1] : ""));
        region.ifPresent(code -> groups.link(update.chat(), code));
        reply(update, region.map(code -> words.say("linked", code)).orElseGet(() -> words.say("wrong-code")));
    }

    private void reply(GroupUpdate update, String text) {
        Map<String, Object> message = new HashMap<>();
        message.put("chat_id", update.chat());
        if (update.thread() != 0) {
            message.put("message_thread_id", update.thread());
        }
        message.put("text", text);
        api.insist("sendMessage", message);
    }

    static String command(String text) {
        if (!text.startsWith("/")) {
            return "";
        }
        String name = text.substring(1).split("[\\s@]", 2)[0];
        return name.toLowerCase(Locale.ROOT);
    }
}
