package nl.wegwijzer.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wegwijzer.platform.redis.Documents;
import nl.wegwijzer.platform.redis.Found;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;
import tools.jackson.databind.json.JsonMapper;

/** Conversations in Redis, and the list of those that still have something to deliver. */
class ConversationStore {

    private static final int VERSION = 1;
    private static final String PENDING_ID = "all";
    private static final RedisScript<Long> UNLIST = new DefaultRedisScript<>(
            """
            local score = redis.call('ZSCORE', KEYS[1], ARGV[1])
            if score and tonumber(score) == tonumber(ARGV[2]) then return redis.call('ZREM', KEYS[1], ARGV[1]) end
            return 0
            """,
            Long.class);

    private final Documents<Conversation> documents;
    private final StringRedisTemplate redis;
    private final Keyspace pending;
    private final Keyspace leases;
    private final Clock clock;

    ConversationStore(StringRedisTemplate redis, JsonMapper json, ConversationKeys keys, Clock clock) {
        this.documents =
                new Documents<>(redis, json, keys.conversations(), Conversation.class, VERSION, Map.of());
        this.redis = redis;
        this.pending = keys.pending();
        this.leases = keys.leases();
        this.clock = clock;
    }

    Found<Conversation> find(ConversationId id) {
        return documents.find(id.value());
    }

    /**
     * Stores the next revision. What is to be delivered is listed first, so that a crash in between leaves a harmless entry in
     * the list and never an unlisted delivery.
     */
    boolean replace(Conversation conversation, long revision, Duration dueIn) {
        if (!conversation.outbox().isEmpty()) {
            due(conversation.id(), dueIn);
        }
        return documents.replace(conversation.id().value(), conversation, revision);
    }

    boolean delete(ConversationId id) {
        redis.opsForZSet().remove(pending.key(PENDING_ID), id.value());
        return documents.delete(id.value());
    }

    /** Lists a conversation as having something to deliver from then on. */
    void due(ConversationId id, Duration in) {
        redis.opsForZSet()
                .add(pending.key(PENDING_ID), id.value(), (double) clock.instant().plus(in).toEpochMilli());
        redis.expire(pending.key(PENDING_ID), pending.expiry());
    }

    /** When the conversation is listed as due, in milliseconds; empty text when it is not listed. */
    String listedAs(ConversationId id) {
        Double score = redis.opsForZSet().score(pending.key(PENDING_ID), id.value());
        return score == null ? "" : Long.toString(score.longValue());
    }

    /** Takes a conversation off the list unless it was listed again after {@code listedAs} was read. */
    void nothingDue(ConversationId id, String listedAs) {
        if (!listedAs.isEmpty()) {
            redis.execute(UNLIST, List.of(pending.key(PENDING_ID)), id.value(), listedAs);
        }
    }

    /** Conversations whose delivery is due, oldest first. */
    List<ConversationId> due(Instant now, int max) {
        Set<String> ids =
                redis.opsForZSet().rangeByScore(pending.key(PENDING_ID), 0, (double) now.toEpochMilli(), 0, max);
        return ids == null ? List.of() : ids.stream().map(ConversationId::new).toList();
    }

    /** How many conversations have something to deliver. */
    long pendingCount() {
        Long size = redis.opsForZSet().zCard(pending.key(PENDING_ID));
        return size == null ? 0 : size;
    }

    /** Takes the right to deliver for one conversation among all instances; it ends by itself. */
    boolean lease(ConversationId id, String owner) {
        return Boolean.TRUE.equals(
                redis.opsForValue().setIfAbsent(leases.key(id.value()), owner, leases.expiry()));
    }

    void renewLease(ConversationId id) {
        redis.expire(leases.key(id.value()), leases.expiry());
    }

    void release(ConversationId id, String owner) {
        if (owner.equals(redis.opsForValue().get(leases.key(id.value())))) {
            redis.delete(leases.key(id.value()));
        }
    }
}
