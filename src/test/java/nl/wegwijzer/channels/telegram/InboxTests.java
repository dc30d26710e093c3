package nl.wegwijzer.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.redis.Keyspace;
import nl.wegwijzer.support.MutableClock;
import nl.wegwijzer.support.RedisForTests;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The inbox and how it is shared, over a real Redis. */
class InboxTests {

    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final List<Integer> ALL =
            IntStream.range(0, Inbox.PARTS).boxed().toList();

    private final MutableClock clock = new MutableClock("2026-11-23T23:59:00Z");
    private final TelegramKeys keys = keysOfThisTest();
    private final Inbox inbox = inbox(1000);
    private final InboxReader parts =
            new InboxReader(RedisForTests.template(), JsonMapper.builder().build(), keys);

    private static TelegramKeys keysOfThisTest() {
        StringBuilder name = new StringBuilder("inbox-test-");
        new Random().ints(12, 'a', 'z' + 1).forEach(c -> name.append((char) c));
        Function<String, Keyspace> family = of -> new Keyspace(name + ":" + of + ":", Duration.ofMinutes(5), "test");
        return new TelegramKeys(
                family.apply("inbox"),
                family.apply("seen"),
                new Keyspace(name + ":lease:", LEASE, "test"),
                family.apply("secret"),
                family.apply("aside"),
                family.apply("buttons"),
                family.apply("chats"));
    }

    private Inbox inbox(int max) {
        return new Inbox(RedisForTests.template(), JsonMapper.builder().build(), keys, clock, max);
    }

    private static Incoming update(long id, long chat) {
        return new Incoming(id, Long.toString(chat), "u" + id, Language.NL, Incoming.What.TEXT, "tekst " + id, null);
    }

    private static List<Long> ids(List<InboxReader.Entry> entries) {
        return entries.stream()
                .map(entry -> entry.incoming().orElseThrow().update())
                .toList();
    }

    private List<InboxReader.Entry> takeAll(String reader) {
        ALL.forEach(part -> parts.unfinished(reader, part));
        List<InboxReader.Entry> all = new ArrayList<>();
        for (List<InboxReader.Entry> some = next(reader); !some.isEmpty(); some = next(reader)) {
            all.addAll(some);
        }
        return all;
    }

    private List<InboxReader.Entry> next(String reader) {
        return parts.next(reader, ALL, 50, Duration.ZERO);
    }

    @Test
    void letsTheSameUpdateInOnceADayAlsoOverMidnight() {
        assertThat(inbox.add(List.of(update(1, 7), update(2, 7)))).isEqualTo(2);
        assertThat(inbox.add(List.of(update(2, 7), update(3, 7)))).isEqualTo(1);
        clock.advance(Duration.ofMinutes(2));
        assertThat(inbox.add(List.of(update(2, 7)))).isZero();
        assertThat(ids(takeAll("a"))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void letsALowerNumberIn() {
        inbox.add(List.of(update(1_000_000, 7)));
        assertThat(inbox.add(List.of(update(5, 7)))).isEqualTo(1);
    }

    @Test
    void whatADeadReaderWasGivenIsTakenOverInOrder() {
        inbox.add(LongRange.of(100).map(id -> update(id, id % 5)).toList());
        List<InboxReader.Entry> given = takeAll("dead");
        assertThat(given).hasSize(100);
        parts.done(given.subList(0, 30));

        List<InboxReader.Entry> taken = new ArrayList<>();
        ALL.forEach(part -> taken.addAll(parts.unfinished("heir", part)));
        Set<Long> left = new HashSet<>(ids(given));
        left.removeAll(ids(given.subList(0, 30)));
        assertThat(ids(taken)).containsExactlyInAnyOrderElementsOf(left);
        for (long chat = 0; chat < 5; chat++) {
            String place = Long.toString(chat);
            assertThat(ids(taken.stream()
                            .filter(entry ->
                                    entry.incoming().orElseThrow().place().equals(place))
                            .toList()))
                    .isSorted();
        }
        parts.done(taken);
        assertThat(inbox.waiting().depth()).isZero();
    }

    /** Numbers as updates have them. */
    private static final class LongRange {
        static java.util.stream.Stream<Long> of(int count) {
            return java.util.stream.LongStream.rangeClosed(1, count).boxed();
        }
    }

    @Test
    void refusesAllWhenFullAndLosesNothing() {
        Inbox small = inbox(3);
        small.add(List.of(update(1, 1), update(2, 2), update(3, 3)));
        assertThatExceptionOfType(Inbox.Full.class).isThrownBy(() -> small.add(List.of(update(4, 4))));
        parts.done(takeAll("a"));
        assertThat(small.add(List.of(update(4, 4)))).isEqualTo(1);
    }

    @Test
    void tellsHowManyWaitAndHowLong() {
        assertThat(inbox.waiting()).isEqualTo(new Inbox.Waiting(0, Duration.ZERO));
        inbox.add(List.of(update(1, 1)));
        assertThat(inbox.waiting().depth()).isEqualTo(1);
    }

    @Test
    void anEntryOfAnotherReleaseIsToldApart() {
        inbox.add(List.of(update(1, 1)));
        String stream = keys.inbox().key(TelegramKeys.TOGETHER + "0");
        RedisForTests.template().opsForStream().add(stream, java.util.Map.of("u", "{\"nieuw\":1}"));
        assertThat(takeAll("a")).anyMatch(entry -> entry.incoming().isEmpty());
    }

    @Test
    void instancesShareThePartsEvenlyAndTheLastInheritsAll() {
        Shares one = new Shares(RedisForTests.template(), keys);
        Shares two = new Shares(RedisForTests.template(), keys);
        one.tick();
        assertThat(one.held()).containsExactlyElementsOf(ALL);

        two.tick();
        assertThat(two.held()).isEmpty();
        one.tick();
        assertThat(one.held()).hasSize(6);
        assertThat(one.leaving()).hasSize(6);
        one.leaving().forEach(one::letGo);
        two.tick();
        assertThat(two.held()).hasSize(6).doesNotContainAnyElementsOf(one.held());

        long term = two.term(two.held().getFirst());
        one.release();
        two.tick();
        assertThat(two.held()).containsExactlyElementsOf(ALL);
        assertThat(two.holds(two.held().getFirst(), term + 1)).isFalse();
    }
}
