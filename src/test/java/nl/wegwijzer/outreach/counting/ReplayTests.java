package nl.wegwijzer.outreach.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.wegwijzer.conversation.Milestone;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.OutreachKeysForTests;
import nl.wegwijzer.platform.web.Visitor;
import nl.wegwijzer.support.MutableClock;
import nl.wegwijzer.support.RedisForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are what a replay of all that happened gives: steps exactly, people within two in a hundred. */
class ReplayTests {

    private final MutableClock clock = new MutableClock("2026-11-23T09:00:00Z");
    private final Counts counts = new Counts(RedisForTests.template(), OutreachKeysForTests.KEYS.counts());
    private final People people = new People(RedisForTests.template(), OutreachKeysForTests.KEYS, clock);
    private final Campaign campaign = OutreachKeysForTests.campaign();

    /** Reports come in any order, many times over and from many threads at once. */
    @Test
    void stepsAreCountedExactly() {
        Random random = new Random(11);
        Map<Step, Long> truth = new EnumMap<>(Step.class);
        List<Runnable> reports = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String conversation = "conversation-" + i;
            Set<Milestone> reached = EnumSet.noneOf(Milestone.class);
            for (Milestone milestone : Milestone.values()) {
                if (random.nextInt(3) > 0) {
                    reached.add(milestone);
                    truth.merge(Step.of(milestone), 1L, Long::sum);
                }
                Set<Milestone> sofar = Set.copyOf(reached);
                int times = sofar.isEmpty() ? 0 : 1 + random.nextInt(3);
                for (int again = 0; again < times; again++) {
                    reports.add(() -> counts.reached(campaign, conversation, sofar));
                }
            }
        }
        for (int i = 0; i < 250; i++) {
            reports.add(() -> counts.opened(campaign.code()));
        }
        truth.merge(Step.OPENED, 250L, Long::sum);
        Collections.shuffle(reports, random);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            reports.forEach(threads::execute);
        }
        for (Step step : Step.values()) {
            assertThat(counts.of(campaign.code()).get(step)).as(step.word()).isEqualTo(truth.getOrDefault(step, 0L));
        }
    }

    /** Everybody comes one to four times in a day. The salts are fixed, so that the estimate is the same in every run. */
    @ParameterizedTest
    @ValueSource(ints = {50, 500, 3000})
    void peopleAreCountedWithinTwoInAHundred(int number) {
        RedisForTests.template().opsForValue().set("campaign-salt:2026-11-23", "salt", Duration.ofMinutes(5));
        Random random = new Random(number);
        Set<String> truth = new HashSet<>();
        for (int i = 0; i < number; i++) {
            String network = "10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256;
            truth.add(network);
            for (int visits = 1 + random.nextInt(4); visits > 0; visits--) {
                people.saw(campaign.code(), new Visitor(network, "Safari", "nl", false));
            }
        }
        assertThat((double) people.of(campaign.code())).isCloseTo(truth.size(), within(truth.size() * 0.02));
    }

    /** Two campaigns on three days: some devices at both, a hall behind one address, and people who only came in Telegram. */
    @Test
    void peopleOfSeveralCampaignsTogetherAreCountedOnceADay() {
        Campaign other = OutreachKeysForTests.campaign();
        MutableClock days = new MutableClock("2027-03-01T09:00:00Z");
        People counted = new People(RedisForTests.template(), OutreachKeysForTests.KEYS, days);
        Random random = new Random(5);
        Set<String> truth = new HashSet<>();
        for (int day = 1; day <= 3; day++) {
            RedisForTests.template()
                    .opsForValue()
                    .set("campaign-salt:2027-03-0" + day, "salt " + day, Duration.ofMinutes(5));
            for (int i = 0; i < 900; i++) {
                String network = "10.1." + i / 256 + "." + i % 256;
                boolean both = random.nextInt(3) == 0;
                boolean first = random.nextBoolean();
                truth.add(day + network);
                Visitor visitor = new Visitor(network, "Safari", "nl", false);
                counted.saw(first ? campaign.code() : other.code(), visitor);
                if (both) {
                    counted.saw(first ? other.code() : campaign.code(), visitor);
                }
            }
            days.advance(Duration.ofDays(1));
        }
        for (int i = 0; i < 300; i++) {
            truth.add("direct " + i);
            counted.talked(i % 2 == 0 ? campaign : other, "direct-" + i, true);
        }
        List<nl.wegwijzer.outreach.CampaignCode> codes = List.of(campaign.code(), other.code());
        assertThat((double) counted.of(codes)).isCloseTo(truth.size(), within(truth.size() * 0.02));

        Campaign hall = OutreachKeysForTests.campaign();
        counted.saw(hall.code(), new Visitor("10.0.0.1", "Safari", "nl", false));
        for (int i = 0; i < 200; i++) {
            truth.add("hall " + i);
            counted.talked(hall, "hall-" + i, false);
        }
        assertThat((double) counted.of(List.of(campaign.code(), other.code(), hall.code())))
                .isCloseTo(truth.size(), within(truth.size() * 0.02));
    }

    @Test
    void aHallBehindOneAddressIsCountedByItsConversations() {
        for (int i = 0; i < 40; i++) {
            people.saw(campaign.code(), new Visitor("10.0.0.1", "Safari", "nl", false));
            people.talked(campaign, "conversation-" + i, false);
            people.talked(campaign, "conversation-" + i, false);
        }
        assertThat(people.of(campaign.code())).isEqualTo(40);
    }

    @Test
    void theSaltOfADayEndsWithIt() {
        people.saw(campaign.code(), new Visitor("10.0.0.1", "Safari", "nl", false));
        Long left = RedisForTests.template().getExpire("campaign-salt:2026-11-23");
        assertThat(left).isBetween(1L, Duration.ofDays(1).toSeconds());
    }
}
