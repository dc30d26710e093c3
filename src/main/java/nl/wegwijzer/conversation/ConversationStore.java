package nl.wegwijzer.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import nl.wegwijzer.platform.redis.Documents;
import nl.wegwijzer.platform.redis.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;
import tools.jackson.databind.json.JsonMapper;

/**
 * Conversations in Redis. A conversation has one document, and one of field {@code to} for every other id under which it is reached,
 * such as that of a chat to which it was carried. What is noted about their deliveries is in the {@link
 * DeliveryLedger}.
 */
class ConversationStore {

    private static final int VERSION = 1;
    private static final int NAMES_MAX = 4;
    private static final RedisScript<Long> WRITE =
            new DefaultRedisScript<>(DeliveryLedger.TAKE_LEASE + """
                    if (redis.call('HGET', KEYS[1], 'rev') or '0') ~= ARGV[4] then return -1 end
                    if KEYS[2] then redis.call('ZADD', KEYS[2], ARGV[11], ARGV[12]) end
                    redis.call('HSET', KEYS[1], 'v', ARGV[5], 'rev', ARGV[6], 'body', ARGV[7], 'mark', ARGV[10])
                    redis.call('PEXPIRE', KEYS[1], ARGV[8])
                    if ARGV[9] == '0' then return 1 end
                    return lease(KEYS[1], ARGV[1], ARGV[2], ARGV[3])
                    """, Long.class);

    private final Documents<Conversation> documents;
    private final StringRedisTemplate redis;
    private final DeliveryLedger ledger;
    private final DueList due;
    private final Aliases aliases;
    private final RecentlyWritten recently = new RecentlyWritten();
    private final String keep;

    ConversationStore(
            StringRedisTemplate redis,
            JsonMapper json,
            ConversationKeys keys,
            Clock clock,
            ObjectProvider<MilestoneLedger> counts) {
        this.documents = new Documents<>(redis, json, keys.conversations(), Conversation.class, VERSION, Map.of());
        this.redis = redis;
        this.due = new DueList(redis, keys.pending(), clock);
        this.ledger = new DeliveryLedger(redis, keys.conversations(), due, clock);
        this.aliases = new Aliases(redis, keys.conversations(), this, counts);
        this.keep = Long.toString(keys.conversations().expiry().toMillis());
    }

    /**
     * What became of a write.
     *
     * @param done     whether it was carried out; else another came first
     * @param leased   whether this instance has the right to deliver what is in the outbox
     * @param revision the revision that is now the latest
     * @param listedAs by which score the conversation is listed as due
     */
    record Written(boolean done, boolean leased, long revision, long listedAs) {}

    DeliveryLedger ledger() {
        return ledger;
    }

    DueList due() {
        return due;
    }

    /** The other ids under which conversations are reached. */
    Aliases aliases() {
        return aliases;
    }

    /** The conversation, also by another of its names; its outbox holds only what has not left yet. */
    Found<Conversation> find(ConversationId id) {
        return find(id, DeliveryLedger.LEFT, NAMES_MAX);
    }

    /**
     * As {@link #find}, for who writes the next revision: its outbox still holds what has left and is not confirmed, since it comes back
     * when it is refused after all.
     */
    Found<Conversation> latest(ConversationId id) {
        return find(id, DeliveryLedger.CONFIRMED, NAMES_MAX);
    }

    private Found<Conversation> find(ConversationId id, String without, int names) {
        if (recently.has(id)) {
            List<String> fields = fields(id, "mark", "rev", "v", without);
            Optional<Conversation> same = fields.getFirst() == null
                    ? Optional.empty()
                    : recently.find(id, mark(fields.get(0), fields.get(1), fields.get(2)));
            if (same.isPresent()) {
                return present(same.get(), Long.parseLong(fields.get(1)), fields.getLast());
            }
            recently.remove(id);
        }
        List<String> fields = fields(id, "v", "rev", "body", without, "to");
        String to = fields.getLast();
        if (to != null && names > 0) {
            redis.expire(documents.key(id.value()), Duration.ofMillis(Long.parseLong(keep)));
            return find(new ConversationId(to), without, names - 1);
        }
        if (fields.getFirst() == null) {
            return new Found.Absent<>();
        }
        Found<Conversation> found = documents.read(fields.get(0), fields.get(1), fields.get(2));
        return found instanceof Found.Present<Conversation>(Conversation conversation, long revision)
                ? present(conversation, revision, fields.get(3))
                : found;
    }

    /** Another release may write without a mark, so revision and version count too. */
    private static String mark(String written, @Nullable String revision, @Nullable String version) {
        return written + "|" + revision + "|" + version;
    }

    private List<String> fields(ConversationId id, String... names) {
        return redis.<String, String>opsForHash().multiGet(documents.key(id.value()), List.of(names));
    }

    private static Found<Conversation> present(Conversation conversation, long revision, @Nullable String without) {
        long upTo = DeliveryLedger.upTo(conversation, without);
        return new Found.Present<>(conversation.deliveredUpTo(upTo), revision);
    }

    /** Stores the next revision; see {@link #write}. */
    boolean replace(Conversation conversation, long revision, Duration dueIn) {
        return write(conversation, revision, dueIn).done();
    }

    /**
     * Stores the next revision, and takes the right to deliver when there is something to deliver and nobody else has it. What is
     * to be delivered is listed in the same step, or on a cluster first, so that a crash in between leaves a harmless entry in the list and never an unlisted
     * delivery.
     */
    Written write(Conversation conversation, long revision, Duration dueIn) {
        boolean deliver = !conversation.outbox().isEmpty();
        boolean together = deliver && due.isOneServer();
        long listedAs = !deliver ? 0 : together ? due.scoreIn(dueIn) : due.list(conversation.id(), dueIn);
        List<String> arguments = new ArrayList<>(ledger.leaseArguments());
        arguments.add(Long.toString(revision));
        arguments.add(Integer.toString(documents.version()));
        arguments.add(Long.toString(revision + 1));
        String body = documents.body(conversation);
        arguments.add(body);
        arguments.add(keep);
        arguments.add(deliver ? "1" : "0");
        String mark = Long.toHexString(ThreadLocalRandom.current().nextLong());
        arguments.add(mark);
        List<String> keys =
                new ArrayList<>(List.of(documents.key(conversation.id().value())));
        if (together) {
            keys.add(due.key());
            arguments.add(Long.toString(listedAs));
            arguments.add(conversation.id().value());
        }
        Long answer = redis.execute(WRITE, keys, arguments.toArray());
        boolean done = answer != null && answer >= 0;
        if (done) {
            recently.put(
                    conversation,
                    mark(mark, Long.toString(revision + 1), Integer.toString(documents.version())),
                    body.length());
        }
        return new Written(done, done && deliver && answer == 0, revision + 1, listedAs);
    }

    boolean delete(ConversationId id) {
        due.unlist(id);
        recently.remove(id);
        return documents.delete(id.value());
    }
}
