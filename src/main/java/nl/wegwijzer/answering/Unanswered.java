package nl.wegwijzer.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.PageId;
import nl.wegwijzer.platform.redis.Keyspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Questions that were asked back or got no answer, for who writes the pages. Masked texts and the day, and nothing that leads to
 * whose they were. One list a day with at most {@value #PER_DAY} texts, which goes as a whole when its time is over.
 */
public final class Unanswered {

    private static final Logger LOG = LoggerFactory.getLogger(Unanswered.class);
    private static final int PER_DAY = 100;
    private static final int LENGTH = 200;

    private final StringRedisTemplate redis;
    private final Keyspace keyspace;
    private final Function<String, Optional<PageId>> nearest;
    private final Clock clock;

    /**
     * @param nearest the page that came nearest to a question, if one came near at all
     */
    Unanswered(StringRedisTemplate redis, Keyspace keyspace, Function<String, Optional<PageId>> nearest, Clock clock) {
        this.redis = redis;
        this.keyspace = keyspace;
        this.nearest = nearest;
        this.clock = clock;
    }

    /**
     * Questions to which the same page came nearest.
     *
     * @param near  that page; empty for those that no page came near to
     * @param times how often one of them was asked
     * @param last  the day on which one was asked last
     * @param texts the different texts, the latest first
     */
    public record Group(Optional<PageId> near, int times, LocalDate last, List<String> texts) {
        public Group {
            texts = List.copyOf(texts);
        }
    }

    private record Asked(LocalDate day, Optional<PageId> near, String text) {}

    /**
     * Notes a question; never fails.
     *
     * @param question masked; only the first {@value #LENGTH} characters are kept
     */
    void note(String question) {
        String text = question.replaceAll("\\s+", " ").strip();
        String kept = text.substring(0, Math.min(LENGTH, text.length()));
        try {
            String key = keyspace.key(LocalDate.now(clock).toString());
            String near = nearest.apply(kept).map(PageId::value).orElse("");
            redis.opsForList().leftPush(key, near + "\t" + kept);
            redis.opsForList().trim(key, 0, PER_DAY - 1L);
            redis.expire(key, keyspace.expiry());
        } catch (DataAccessException storeAway) {
            LOG.warn("A question without an answer was not noted");
        }
    }

    /** The groups, the most asked first. */
    public List<Group> groups() {
        Map<Optional<PageId>, List<Asked>> byPage =
                asked().collect(Collectors.groupingBy(Asked::near, LinkedHashMap::new, Collectors.toList()));
        return byPage.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().getFirst().day(),
                        entry.getValue().stream().map(Asked::text).distinct().toList()))
                .sorted(Comparator.comparingInt(Group::times)
                        .thenComparing(Group::last)
                        .reversed())
                .toList();
    }

    /** The latest first. */
    private Stream<Asked> asked() {
        return keyspace.days(LocalDate.now(clock)).flatMap(day -> lines(day).map(line -> read(day, line)));
    }

    private Stream<String> lines(LocalDate day) {
        List<String> lines = redis.opsForList().range(keyspace.key(day.toString()), 0, -1);
        return lines == null ? Stream.empty() : lines.stream();
    }

    private static Asked read(LocalDate day, String line) {
        int tab = line.indexOf('\t');
        return new Asked(
                day,
                Optional.of(line.substring(0, tab)).filter(id -> !id.isEmpty()).map(PageId::new),
                line.substring(tab + 1));
    }
}
