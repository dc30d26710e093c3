package nl.wegwijzer.outreach.door;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wegwijzer.outreach.OutreachKeys;
import nl.wegwijzer.platform.access.OneTimeCodes;
import nl.wegwijzer.platform.access.Role;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.platform.redis.Documents;
import nl.wegwijzer.platform.redis.Found;
import nl.wegwijzer.privacy.PersonalDataHolder;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which talks belong to an ambassador. A talk is linked with a code that she makes on her signed-in screen; the link ends by itself, so
 * that a phone that got lost does not stay an ambassador for ever. Thread-safe, across instances.
 */
public class AmbassadorChats implements PersonalDataHolder {

    private static final int VERSION = 1;
    private static final String MADE = ":made";

    private final Documents<Linked> documents;
    private final OneTimeCodes codes;
    private final StringRedisTemplate redis;
    private final OutreachKeys keys;
    private final JsonMapper json;

    public AmbassadorChats(StringRedisTemplate redis, JsonMapper json, OutreachKeys keys) {
        this.documents = new Documents<>(redis, json, keys.chats(), Linked.class, VERSION, Map.of());
        this.codes = new OneTimeCodes(redis, keys.chatCodes());
        this.redis = redis;
        this.keys = keys;
        this.json = json;
    }

    /** Whose talk it is, and by which code it became so; the same code in the same talk works again, since a turn may be run twice. */
    record Linked(String id, String name, Set<String> regions, String code) {

        Staff staff() {
            return new Staff(id, name, Set.of(Role.AMBASSADOR), regions);
        }
    }

    /** A code for this ambassador: it works once, for a quarter of an hour. */
    public String code(Staff by) {
        return codes.make(json.writeValueAsString(new Linked(by.id(), by.name(), by.regions(), "")));
    }

    /** Makes a talk that of the ambassador of a code; empty when the code is unknown, used or too old. */
    Optional<Staff> link(String conversation, String code) {
        Found<Linked> before = documents.find(conversation);
        if (before instanceof Found.Present<Linked>(Linked known, long _)
                && known.code().equalsIgnoreCase(code.strip())) {
            return Optional.of(known.staff());
        }
        Optional<Linked> carried = codes.redeem(code)
                .map(text -> json.readValue(text, Linked.class))
                .map(whose -> new Linked(whose.id(), whose.name(), whose.regions(), code.strip()));
        carried.ifPresent(linked -> {
            documents.delete(conversation);
            documents.insert(conversation, linked);
        });
        return carried.map(Linked::staff);
    }

    /** Whose talk this is; empty for everybody else's. */
    Optional<Staff> of(String conversation) {
        return documents.find(conversation) instanceof Found.Present<Linked>(Linked known, long _)
                ? Optional.of(known.staff())
                : Optional.empty();
    }

    /** The code of the campaign that a message made, when its turn is run again. */
    Optional<String> madeBy(String conversation, String inboundId) {
        return Optional.ofNullable(redis.opsForValue().get(keys.chats().key(conversation + MADE)))
                .filter(made -> made.endsWith(" " + inboundId))
                .map(made -> made.substring(0, made.indexOf(' ')));
    }

    void made(String conversation, String inboundId, String campaign) {
        redis.opsForValue()
                .set(
                        keys.chats().key(conversation + MADE),
                        campaign + " " + inboundId,
                        keys.chats().expiry());
    }

    /** Ends the link. */
    boolean unlink(String conversation) {
        redis.delete(keys.chats().key(conversation + MADE));
        return documents.delete(conversation);
    }

    @Override
    public String holds() {
        return "ambassador";
    }

    @Override
    public Map<String, Object> export(Subject subject) {
        return of(subject.conversation())
                .map(staff -> Map.<String, Object>of("id", staff.id(), "name", staff.name()))
                .orElse(Map.of());
    }

    @Override
    public int erase(Subject subject) {
        return unlink(subject.conversation()) ? 1 : 0;
    }
}
