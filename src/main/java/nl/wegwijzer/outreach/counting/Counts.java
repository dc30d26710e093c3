package nl.wegwijzer.outreach.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.wegwijzer.conversation.Milestone;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.CampaignCode;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * How often each step of a campaign was reached. One hash for a campaign: a number for each step, and for each conversation and
 * step a salted mark that it was counted, so that counting again changes nothing. Erasing takes the marks away and leaves the
 * numbers. Thread-safe, across instances.
 */
public class Counts {

    private static final List<Step> STEPS = List.of(Step.values());
    private static final RedisScript<Long> ADD = new DefaultRedisScript<>("""
            redis.call('HINCRBY', KEYS[1], ARGV[1], ARGV[2])
            redis.call('PEXPIRE', KEYS[1], ARGV[3])
            return 1
            """, Long.class);
    private static final RedisScript<Long> COUNT_ONCE = new DefaultRedisScript<>("""
            local new = 0
            for i = 3, #ARGV do
              if redis.call('HSETNX', KEYS[1], ARGV[1] .. ARGV[i], '') == 1 then
                redis.call('HINCRBY', KEYS[1], ARGV[i], 1)
                new = new + 1
              end
            end
            if new > 0 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
            return new
            """, Long.class);

    private static final RedisScript<Long> MOVE = new DefaultRedisScript<>("""
            local moved = 0
            for i = 4, #ARGV do
              if redis.call('HDEL', KEYS[1], ARGV[1] .. ARGV[i]) == 1 then
                redis.call('HSET', KEYS[1], ARGV[2] .. ARGV[i], '')
                moved = moved + 1
              end
            end
            if moved > 0 then redis.call('PEXPIRE', KEYS[1], ARGV[3]) end
            return moved
            """, Long.class);

    private final StringRedisTemplate redis;
    private final Keyspace keyspace;

    public Counts(StringRedisTemplate redis, Keyspace keyspace) {
        this.redis = redis;
        this.keyspace = keyspace;
    }

    /** A page was opened. */
    public void opened(CampaignCode code) {
        redis.execute(ADD, List.of(key(code)), Step.OPENED.name(), "1", expiry());
    }

    /** A conversation came this far; what was counted before is not counted again. */
    public void reached(Campaign campaign, String conversation, Collection<Milestone> milestones) {
        List<String> arguments = new ArrayList<>(List.of(mark(campaign, conversation), expiry()));
        milestones.forEach(milestone -> arguments.add(Step.of(milestone).name()));
        redis.execute(COUNT_ONCE, List.of(key(campaign.code())), arguments.toArray());
    }

    /** What was counted for a conversation counts for another from now on; the numbers stay. */
    public void moved(Campaign campaign, String from, String into) {
        List<String> arguments = new ArrayList<>(List.of(mark(campaign, from), mark(campaign, into), expiry()));
        STEPS.forEach(step -> arguments.add(step.name()));
        redis.execute(MOVE, List.of(key(campaign.code())), arguments.toArray());
    }

    /** Whether anything of a conversation was counted. */
    public boolean knows(Campaign campaign, String conversation) {
        String mark = mark(campaign, conversation);
        List<Object> fields =
                STEPS.stream().<Object>map(step -> mark + step.name()).toList();
        return redis.opsForHash().multiGet(key(campaign.code()), fields).stream()
                .anyMatch(Objects::nonNull);
    }

    /** Takes away what could tell that a conversation was counted; the numbers stay. */
    public int forget(Campaign campaign, String conversation) {
        String mark = mark(campaign, conversation);
        Object[] fields = STEPS.stream().map(step -> mark + step.name()).toArray();
        return redis.opsForHash().delete(key(campaign.code()), fields).intValue();
    }

    /** The numbers as they are; not for people's eyes. */
    public Map<Step, Long> of(CampaignCode code) {
        List<String> values = redis.<String, String>opsForHash()
                .multiGet(key(code), STEPS.stream().map(Step::name).toList());
        Map<Step, Long> counts = new EnumMap<>(Step.class);
        for (int i = 0; i < STEPS.size(); i++) {
            String value = values.get(i);
            counts.put(STEPS.get(i), value == null ? 0L : Long.parseLong(value));
        }
        return counts;
    }

    private static String mark(Campaign campaign, String conversation) {
        return Salted.hash(campaign.secret(), conversation) + ":";
    }

    private String key(CampaignCode code) {
        return keyspace.key(code.value());
    }

    private String expiry() {
        return Long.toString(keyspace.expiry().toMillis());
    }
}
