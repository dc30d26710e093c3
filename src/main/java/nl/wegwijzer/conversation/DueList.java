package nl.wegwijzer.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.ZSetOperations.TypedTuple;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;

/** Which conversations have something to deliver, and from when: one list for all instances. */
class DueList {

    private static final RedisScript<Long> UNLIST = new DefaultRedisScript<>("""
            local gone = 0
            for i = 1, #ARGV, 2 do
              local score = redis.call('ZSCORE', KEYS[1], ARGV[i])
              if score and tonumber(score) == tonumber(ARGV[i + 1]) then
                gone = gone + redis.call('ZREM', KEYS[1], ARGV[i])
              end
            end
            return gone
            """, Long.class);

    private final StringRedisTemplate redis;
    private final Keyspace keyspace;
    private final String key;
    private final Clock clock;
    private final boolean oneServer;

    DueList(StringRedisTemplate redis, Keyspace keyspace, Clock clock) {
        this.redis = redis;
        this.keyspace = keyspace;
        this.key = keyspace.key("all");
        this.clock = clock;
        this.oneServer =
                redis.getConnectionFactory() instanceof LettuceConnectionFactory lettuce && !lettuce.isClusterAware();
    }

    /** A conversation on the list of those with something due, and the score by which it is listed. */
    record Due(ConversationId id, long listedAs) {}

    /** Whether one script may touch a conversation and the list. */
    boolean isOneServer() {
        return oneServer;
    }

    /** The key of the list, for a script that writes both. */
    String key() {
        return key;
    }

    /** Lists a conversation as having something to deliver from then on; gives the score by which it is listed. */
    long list(ConversationId id, Duration in) {
        long at = scoreIn(in);
        redis.opsForZSet().add(key, id.value(), (double) at);
        return at;
    }

    /** The score of what is due after some time. */
    long scoreIn(Duration in) {
        return clock.instant().plus(in).toEpochMilli();
    }

    /** Conversations whose delivery is due, oldest first. Also renews the expiry of the list. */
    List<Due> due(Instant now, int max) {
        Set<TypedTuple<String>> listed =
                redis.opsForZSet().rangeByScoreWithScores(key, 0, (double) now.toEpochMilli(), 0, max);
        if (listed == null || listed.isEmpty()) {
            return List.of();
        }
        redis.expire(key, keyspace.expiry());
        List<Due> due = new ArrayList<>();
        for (TypedTuple<String> entry : listed) {
            String value = entry.getValue();
            Double score = entry.getScore();
            if (value != null && score != null) {
                due.add(new Due(new ConversationId(value), score.longValue()));
            }
        }
        return due;
    }

    /** Takes conversations off the list, except those that were listed anew since. */
    void nothingDue(List<Due> delivered) {
        if (!delivered.isEmpty()) {
            Object[] arguments = delivered.stream()
                    .flatMap(due -> Stream.of(due.id().value(), Long.toString(due.listedAs())))
                    .toArray();
            redis.execute(UNLIST, List.of(key), arguments);
        }
    }

    void unlist(ConversationId id) {
        redis.opsForZSet().remove(key, id.value());
    }

    /** How many conversations have something to deliver. */
    long pendingCount() {
        Long size = redis.opsForZSet().zCard(key);
        return size == null ? 0 : size;
    }
}
