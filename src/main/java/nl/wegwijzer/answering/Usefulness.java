package nl.wegwijzer.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wegwijzer.platform.EnumWord;
import nl.wegwijzer.platform.redis.Keyspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Whether answers helped, for who writes the pages: counts by section and by day, and nothing that leads to who said so. One hash a day,
 * with at most a field for each section and opinion; it goes as a whole when its time is over.
 */
public final class Usefulness {

    private static final Logger LOG = LoggerFactory.getLogger(Usefulness.class);
    private static final char BETWEEN = '|';

    /** What somebody found of an answer: whether it helped, and why not. */
    public enum Opinion {
        HELPED,
        DID_NOT_HELP,
        WRONG,
        OTHER_SUBJECT,
        NOT_CLEAR,
        TOO_LITTLE;

        /** Whether it says why something did not help. */
        public boolean isReason() {
            return this != HELPED && this != DID_NOT_HELP;
        }

        /** As it stands in buttons, in the store and in the names of texts. */
        public String word() {
            return EnumWord.of(this);
        }

        static Optional<Opinion> of(String word) {
            return Arrays.stream(values())
                    .filter(opinion -> opinion.word().equals(word))
                    .findFirst();
        }
    }

    /**
     * What was found of a section.
     *
     * @param section the reference, {@code page#section}
     * @param times   how often each opinion was given; 0 is left out
     */
    public record Tally(String section, Map<Opinion, Integer> times) {
        public Tally {
            times = Map.copyOf(times);
        }

        public int helped() {
            return times.getOrDefault(Opinion.HELPED, 0);
        }

        public int didNotHelp() {
            return times.getOrDefault(Opinion.DID_NOT_HELP, 0);
        }

        /** Why it did not help, each with how often. */
        public Map<Opinion, Integer> reasons() {
            Map<Opinion, Integer> reasons = new EnumMap<>(Opinion.class);
            times.forEach((opinion, count) -> {
                if (opinion.isReason()) {
                    reasons.put(opinion, count);
                }
            });
            return reasons;
        }
    }

    private final StringRedisTemplate redis;
    private final Keyspace keyspace;
    private final Clock clock;

    Usefulness(StringRedisTemplate redis, Keyspace keyspace, Clock clock) {
        this.redis = redis;
        this.keyspace = keyspace;
        this.clock = clock;
    }

    /** Counts an opinion; never fails. */
    void note(String section, Opinion opinion) {
        try {
            String key = keyspace.key(LocalDate.now(clock).toString());
            redis.opsForHash().increment(key, section + BETWEEN + opinion.word(), 1);
            redis.expire(key, keyspace.expiry());
        } catch (DataAccessException storeAway) {
            LOG.warn("What somebody found of an answer was not counted");
        }
    }

    /** Of every section that somebody had an opinion on, the least helpful first. */
    public List<Tally> tallies() {
        Map<String, Map<Opinion, Integer>> bySection = new HashMap<>();
        keyspace.days(LocalDate.now(clock))
                .map(day -> redis.<String, String>opsForHash().entries(keyspace.key(day.toString())))
                .forEach(counts -> counts.forEach((field, count) -> add(bySection, field, Integer.parseInt(count))));
        return bySection.entrySet().stream()
                .map(entry -> new Tally(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Tally::didNotHelp).reversed().thenComparing(Tally::section))
                .toList();
    }

    private static void add(Map<String, Map<Opinion, Integer>> bySection, String field, int count) {
        int at = field.lastIndexOf(BETWEEN);
        Opinion.of(field.substring(at + 1))
                .ifPresent(opinion -> bySection
                        .computeIfAbsent(field.substring(0, at), _ -> new EnumMap<>(Opinion.class))
                        .merge(opinion, count, Integer::sum));
    }
}
