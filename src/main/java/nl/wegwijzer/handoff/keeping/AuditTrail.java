package nl.wegwijzer.handoff.keeping;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.wegwijzer.handoff.Access;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.platform.redis.Keyspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Who looked into a case or changed it: a line in the log of its own name, for the operator, and a list with the case, for who
 * may see the case. Ids only, never what was in it. It outlives the content of the case.
 */
public class AuditTrail {

    private static final Logger AUDIT = LoggerFactory.getLogger("wegwijzer.audit");
    private static final int MAX = 500;

    private final StringRedisTemplate redis;
    private final Keyspace keyspace;
    private final Clock clock;

    public AuditTrail(StringRedisTemplate redis, Keyspace keyspace, Clock clock) {
        this.redis = redis;
        this.keyspace = keyspace;
        this.clock = clock;
    }

    /** Notes an access. Called before what is read leaves this module, so that nothing is read unseen. */
    public void note(String action, CaseId id, String by) {
        String who = by.replaceAll("[^\\p{L}\\p{N} .:@_#*-]", "?");
        AUDIT.info("{} case {} by {}", action, id, who);
        String key = keyspace.key(id.value());
        redis.opsForList().leftPush(key, clock.instant() + " " + action + " " + who);
        redis.opsForList().trim(key, 0, MAX - 1L);
        redis.expire(key, keyspace.expiry());
    }

    /** The accesses to a case, newest first. */
    public List<Access> of(CaseId id) {
        List<String> lines = redis.opsForList().range(keyspace.key(id.value()), 0, MAX - 1L);
        return lines == null
                ? List.of()
                : lines.stream().flatMap(AuditTrail::read).toList();
    }

    private static Stream<Access> read(String line) {
        String[] parts = line.split(" ", 3);
        return parts.length == 3 ? Stream.of(new Access(Instant.parse(parts[0]), parts[1], parts[2])) : Stream.empty();
    }
}
