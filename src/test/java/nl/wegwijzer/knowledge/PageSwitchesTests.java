package nl.wegwijzer.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wegwijzer.platform.redis.Documents;
import nl.wegwijzer.platform.redis.Keyspace;
import nl.wegwijzer.support.MutableClock;
import nl.wegwijzer.support.RedisForTests;
import nl.wegwijzer.support.SmallKnowledge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** Two instances of the application on one Redis. */
@ExtendWith(OutputCaptureExtension.class)
class PageSwitchesTests {

    private static final Keyspace KEYS = new Keyspace("page-off-of-a-test:", Duration.ofDays(1), "Switches of a test");
    private static final PageId PAGE = new PageId("no-riskpolis");
    private static final PageId OTHER = new PageId("jobcoach");

    private final MutableClock clock = new MutableClock("2026-11-28T10:00:00Z");
    private final Set<PageId> here = new HashSet<>();
    private final Set<PageId> there = new HashSet<>();
    private final PageSwitches one = instance(here, 2);
    private final PageSwitches another = instance(there, 2);

    @BeforeEach
    void nothingIsOff() {
        RedisForTests.template().delete(KEYS.key("all"));
    }

    private PageSwitches instance(Set<PageId> withheld, int version) {
        return new PageSwitches(
                new Documents<>(
                        RedisForTests.template(),
                        JsonMapper.builder().build(),
                        KEYS,
                        Switchboard.class,
                        version,
                        Map.of(1, Switchboard::second)),
                clock,
                next -> {
                    withheld.clear();
                    withheld.addAll(next.pages());
                });
    }

    @Test
    void aPageIsOffHereAtOnceAndElsewhereAfterALook(CapturedOutput log) {
        one.off(PAGE, " bedrag\nklopt niet ", "Sanne");
        assertThat(here).containsExactly(PAGE);
        assertThat(there).isEmpty();
        another.refresh();
        assertThat(there).containsExactly(PAGE);
        assertThat(another.off(PAGE))
                .contains(new Switching(
                        Switching.What.PAGE, PAGE.value(), true, clock.instant(), "Sanne", "bedrag klopt niet"));
        assertThat(log).contains("off page no-riskpolis by Sanne: bedrag klopt niet");
    }

    @Test
    void bothInstancesSwitchAndNothingIsLost() {
        one.off(PAGE, "bedrag klopt niet", "Sanne");
        another.off(OTHER, "wet is veranderd", "Omar");
        assertThat(there).containsExactlyInAnyOrder(PAGE, OTHER);
        another.on(PAGE, "Omar");
        one.refresh();
        assertThat(here).containsExactly(OTHER);
        assertThat(one.off(PAGE)).isEmpty();
        assertThat(one.history())
                .extracting(Switching::id, Switching::off, Switching::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(PAGE.value(), false, "Omar"),
                        org.assertj.core.groups.Tuple.tuple(OTHER.value(), true, "Omar"),
                        org.assertj.core.groups.Tuple.tuple(PAGE.value(), true, "Sanne"));
    }

    @Test
    void aStateThatCannotBeReadLeavesWhatIsKnown() {
        one.off(PAGE, "bedrag klopt niet", "Sanne");
        instance(new HashSet<>(), 3).refresh();
        RedisForTests.template().opsForHash().put(KEYS.key("all"), "v", "7");
        one.refresh();
        assertThat(here).containsExactly(PAGE);
        assertThatThrownBy(() -> one.on(PAGE, "Sanne")).hasMessageContaining("version 7");
    }

    @Test
    void aTopicIsSwitchedWithItsReasonAndIsNoPage(CapturedOutput log) {
        one.offTopic("jobcoach", "wet is veranderd", "Sanne");
        another.refresh();
        assertThat(another.offTopic("jobcoach")).map(Switching::reason).contains("wet is veranderd");
        assertThat(another.off(OTHER)).isEmpty();
        assertThat(log).contains("off topic jobcoach by Sanne: wet is veranderd");
        another.onTopic("jobcoach", "Omar");
        one.refresh();
        assertThat(one.offTopic("jobcoach")).isEmpty();
        assertThat(log).contains("on topic jobcoach by Omar");
    }

    /** All made-up pages have the same main topic; how the assistant talks is answered always. */
    @Test
    void everyPageOfATopicFallsSilentAndATalkDoesNot() {
        Knowledge knowledge = new SmallKnowledge(
                        SmallKnowledge.page("no-riskpolis", Kind.REGELING, Optional.empty()),
                        SmallKnowledge.page("nood", Kind.GESPREK, Optional.empty()))
                .complete();
        LiveKnowledge live = new LiveKnowledge(() -> "same", () -> knowledge);
        live.withhold(new Withheld(Set.of(), Set.of("jobcoach")));
        assertThat(live.current().pages()).extracting(page -> page.id().value()).containsExactly("nood");
        live.withhold(new Withheld(Set.of(), Set.of("ander-onderwerp")));
        assertThat(live.current()).isSameAs(knowledge);
    }

    @Test
    void whatAnEarlierReleaseSwitchedOffStaysOff() {
        RedisForTests.template().opsForHash().putAll(KEYS.key("all"), Map.of("v", "1", "rev", "1", "body", """
                        {"off": [{"page": "no-riskpolis", "off": true, "at": "2026-11-28T10:00:00Z", "by": "Sanne",
                        "reason": "klopt niet"}], "history": []}"""));
        one.refresh();
        assertThat(here).containsExactly(PAGE);
        one.on(PAGE, "Omar");
        assertThat(here).isEmpty();
    }

    @Test
    void aReasonIsNeeded() {
        assertThatThrownBy(() -> one.off(PAGE, "  ", "Sanne")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> one.off(PAGE, "x".repeat(201), "Sanne")).isInstanceOf(IllegalArgumentException.class);
        assertThat(here).isEmpty();
    }

    @Test
    void whatIsOffIsNotCurrentAndStaysComplete() {
        Knowledge knowledge = new SmallKnowledge(
                        SmallKnowledge.page("no-riskpolis", Kind.REGELING, Optional.empty()),
                        SmallKnowledge.page("jobcoach", Kind.REGELING, Optional.empty()))
                .complete();
        LiveKnowledge live = new LiveKnowledge(() -> "same", () -> knowledge);
        live.withhold(new Withheld(Set.of(PAGE), Set.of()));
        assertThat(live.current().page(PAGE)).isEmpty();
        assertThat(live.current().page(OTHER)).isPresent();
        assertThat(live.complete()).isSameAs(knowledge);
        live.withhold(Withheld.NOTHING);
        assertThat(live.current()).isSameAs(knowledge);
    }
}
