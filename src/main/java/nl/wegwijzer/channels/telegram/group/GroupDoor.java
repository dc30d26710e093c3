package nl.wegwijzer.channels.telegram.group;

import java.util.Locale;
import java.util.Optional;
import nl.wegwijzer.channels.telegram.BotApi;
import nl.wegwijzer.handoff.notify.CaseCommands;
import nl.wegwijzer.handoff.notify.GroupCodes;
import nl.wegwijzer.handoff.notify.PersonalCodes;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What advisers do in a group. Only a group that was linked with a code is listened to; everything else is left to the rest of
 * the bot. May be done twice for the same update: the case takes a message with the same key once.
 */
public class GroupDoor {

    private final Answering answering;
    private final Groups groups;
    private final Topics topics;
    private final GroupWords words;
    private final ObjectProvider<GroupCodes> codes;
    private final ObjectProvider<PersonalCodes> names;
    private final ObjectProvider<CaseCommands> commands;
    private final Advisers advisers;
    private final InTopic inTopic;
    private final JsonMapper json;

    GroupDoor(
            BotApi api,
            Groups groups,
            Topics topics,
            GroupWords words,
            Advisers advisers,
            ObjectProvider<GroupCodes> codes,
            ObjectProvider<PersonalCodes> names,
            ObjectProvider<CaseCommands> commands,
            JsonMapper json) {
        this.answering = new Answering(api);
        this.groups = groups;
        this.topics = topics;
        this.words = words;
        this.codes = codes;
        this.names = names;
        this.commands = commands;
        this.advisers = advisers;
        this.inTopic = new InTopic(answering, words, topics, advisers, commands);
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
            case BUTTON -> answering.confirm(update, pressed(update));
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
            answering.tell(update, words.say("unlinked"));
        } else if (update.kind() == GroupUpdate.Kind.WORDS
                && command(update.text()).equals("ik")) {
            introduce(update, region.get());
        } else {
            topics.caseIn(update.chat(), update.thread())
                    .ifPresentOrElse(id -> inTopic.take(update, id, region.get()), () -> outside(update));
        }
    }

    /** Words outside a case are talk among colleagues; only a question for help is answered. */
    private void outside(GroupUpdate update) {
        if (update.kind() == GroupUpdate.Kind.WORDS && update.text().startsWith("/dit")) {
            answering.tell(update, words.say("help"));
        }
    }

    private void link(GroupUpdate update) {
        if (!update.topics()) {
            answering.tell(update, words.say("no-topics"));
            return;
        }
        Optional<GroupCodes.Desk> desk =
                Optional.ofNullable(codes.getIfAvailable()).flatMap(all -> all.redeem(rest(update)));
        desk.ifPresent(found -> groups.link(update.chat(), found.region()));
        answering.tell(
                update, desk.map(found -> words.say("linked", found.name())).orElseGet(() -> words.say("wrong-code")));
    }

    /** Somebody shows with a code of the web desk who they are there. */
    private void introduce(GroupUpdate update, String region) {
        if (update.from() == 0) {
            answering.tell(update, words.say("hidden"));
            return;
        }
        Optional<PersonalCodes.Person> person =
                Optional.ofNullable(names.getIfAvailable()).flatMap(all -> all.redeem(rest(update)));
        person.ifPresent(known -> {
            advisers.link(update.from(), known);
            commands.ifAvailable(cases -> cases.known(Advisers.unlinked(update.from()), advisers.by(update, region)));
        });
        answering.tell(update, words.say(person.isPresent() ? "introduced" : "wrong-code"));
    }

    private static String rest(GroupUpdate update) {
        String[] parts = update.text().strip().split("\\s+", 2);
        return parts.length > 1 ? parts[1] : "";
    }

    static String command(String text) {
        if (!text.startsWith("/")) {
            return "";
        }
        String name = text.substring(1).split("[\\s@]", 2)[0];
        return name.toLowerCase(Locale.ROOT);
    }
}
