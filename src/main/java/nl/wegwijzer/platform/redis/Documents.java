package nl.wegwijzer.platform.redis;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents of one kind: JSON in a Redis hash with fields {@code v} (version of the form), {@code rev} (revision) and
 * {@code body}. A write names the revision it was made from and is refused when another came first, so nothing is lost
 * without locks; one document is one key, so it works on a cluster. Thread-safe.
 *
 * @param <T> a record that Jackson can write and read
 */
public final class Documents<T> {

    private static final RedisScript<Long> REPLACE = new DefaultRedisScript<>("""
            if (redis.call('HGET', KEYS[1], 'rev') or '0') ~= ARGV[1] then return 0 end
            redis.call('HSET', KEYS[1], 'v', ARGV[2], 'rev', ARGV[3], 'body', ARGV[4])
            redis.call('PEXPIRE', KEYS[1], ARGV[5])
            return 1
            """, Long.class);

    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final Keyspace keyspace;
    private final Class<T> type;
    private final int version;
    private final Map<Integer, UnaryOperator<JsonNode>> upgrades;

    /**
     * @param version  the version of the form that is written
     * @param upgrades for an older version, what makes the next one of it; a version without is unreadable
     */
    public Documents(
            StringRedisTemplate redis,
            JsonMapper json,
            Keyspace keyspace,
            Class<T> type,
            int version,
            Map<Integer, UnaryOperator<JsonNode>> upgrades) {
        this.redis = redis;
        this.json = json;
        this.keyspace = keyspace;
        this.type = type;
        this.version = version;
        this.upgrades = Map.copyOf(upgrades);
    }

    /** Looks a document up. */
    public Found<T> find(String id) {
        List<String> fields =
                redis.<String, String>opsForHash().multiGet(keyspace.key(id), List.of("v", "rev", "body"));
        return fields.size() != 3 || fields.get(0) == null
                ? new Found.Absent<>()
                : read(fields.get(0), fields.get(1), fields.get(2));
    }

    /** Reads the three fields of a stored document, for who keeps fields of their own beside them. */
    public Found<T> read(String storedVersion, String storedRevision, String storedBody) {
        int stored = Integer.parseInt(storedVersion);
        long revision = Long.parseLong(storedRevision);
        try {
            if (stored == version) {
                return new Found.Present<>(json.readValue(storedBody, type), revision);
            }
            JsonNode body = json.readTree(storedBody);
            for (int v = stored; v != version; v++) {
                UnaryOperator<JsonNode> upgrade = upgrades.get(v);
                if (upgrade == null) {
                    return new Found.Unreadable<>(stored, revision);
                }
                body = upgrade.apply(body);
            }
            return new Found.Present<>(json.treeToValue(body, type), revision);
        } catch (JacksonException unreadable) {
            return new Found.Unreadable<>(stored, revision);
        }
    }

    /** Stores a new document; false when the id is taken. */
    public boolean insert(String id, T value) {
        return replace(id, value, 0);
    }

    /** Stores the next revision; false when {@code revision} is no longer the latest. Renews the expiry. */
    public boolean replace(String id, T value, long revision) {
        Long done = redis.execute(
                REPLACE,
                List.of(keyspace.key(id)),
                Long.toString(revision),
                Integer.toString(version),
                Long.toString(revision + 1),
                json.writeValueAsString(value),
                Long.toString(keyspace.expiry().toMillis()));
        return done != null && done == 1;
    }

    /** What {@link #read} reads back as body. */
    public String body(T value) {
        return json.writeValueAsString(value);
    }

    /** The version of the form that is written. */
    public int version() {
        return version;
    }

    /** Removes a document; true when there was one. */
    public boolean delete(String id) {
        return redis.delete(keyspace.key(id));
    }

    /** The key under which a document is kept. */
    public String key(String id) {
        return keyspace.key(id);
    }
}
