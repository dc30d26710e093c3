package nl.wegwijzer.outreach.counting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * The numbers as they were shown last. A number that is looked at time and again would tell who did what, since it grows when an
 * ambassador has just talked to somebody; so it changes only when it is at least {@value #STEP} from what was shown. The same for all who
 * look. Thread-safe, across instances.
 */
public class Published {

    static final int STEP = Funnel.HIDDEN_MAX + 1;

    private static final String PEOPLE = "people";
    private static final RedisScript<List<String>> LOOK = script("""
            local shown = {}
            for i = 3, #ARGV, 2 do
              local last = tonumber(redis.call('HGET', KEYS[1], ARGV[i]) or '0')
              local now = tonumber(ARGV[i + 1])
              if now < tonumber(ARGV[1]) then now = 0 end
              if math.abs(now - last) >= tonumber(ARGV[1]) then
                redis.call('HSET', KEYS[1], ARGV[i], now)
                last = now
              end
              shown[#shown + 1] = tostring(last)
            end
            redis.call('PEXPIRE', KEYS[1], ARGV[2])
            return shown
            """);

    private final StringRedisTemplate redis;
    private final Keyspace keyspace;

    public Published(StringRedisTemplate redis, Keyspace keyspace) {
        this.redis = redis;
        this.keyspace = keyspace;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RedisScript<List<String>> script(String text) {
        return (RedisScript) new DefaultRedisScript<>(text, List.class);
    }

    /** What may be seen now of the exact numbers of a campaign. */
    public Funnel.Exact of(String campaign, Funnel.Exact exact) {
        List<String> named = new ArrayList<>();
        List<Step> steps = List.copyOf(exact.steps().keySet());
        steps.forEach(step -> {
            named.add(step.name());
            named.add(Long.toString(exact.steps().getOrDefault(step, 0L)));
        });
        named.add(PEOPLE);
        named.add(Long.toString(exact.people()));
        List<Long> shown = look(campaign, named);
        Map<Step, Long> seen = new EnumMap<>(Step.class);
        for (int i = 0; i < steps.size(); i++) {
            seen.put(steps.get(i), shown.get(i));
        }
        return new Funnel.Exact(seen, shown.getLast());
    }

    /** What may be seen now of how many people came to several campaigns together; they are told apart by a name. */
    public long people(String together, long exact) {
        return look(together, List.of(PEOPLE, Long.toString(exact))).getFirst();
    }

    private List<Long> look(String series, List<String> named) {
        List<String> arguments = new ArrayList<>(
                List.of(Integer.toString(STEP), Long.toString(keyspace.expiry().toMillis())));
        arguments.addAll(named);
        List<String> shown = redis.execute(LOOK, List.of(keyspace.key(series + ":shown")), arguments.toArray());
        return shown.stream().map(Long::valueOf).toList();
    }
}
