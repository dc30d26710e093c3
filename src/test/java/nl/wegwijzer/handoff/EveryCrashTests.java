package nl.wegwijzer.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.handoff.duties.CaseSweep;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.handoff.notify.AdviserNotifier;
import nl.wegwijzer.handoff.notify.CaseNotice;
import nl.wegwijzer.platform.access.Role;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.support.CaseHouse;
import nl.wegwijzer.support.Employer;
import nl.wegwijzer.support.MutableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The process dies between any two steps: from the n-th command to Redis on nothing reaches it any more, for every n until the
 * whole story gets through. Then it starts again, the employer and the adviser try again as people and channels do, and time goes
 * by. Each time there is one case, and everything was said once.
 */
@SpringBootTest(
        classes = {CaseHouse.class, EveryCrashTests.Mortal.class},
        webEnvironment = SpringBootTest.WebEnvironment.NONE)
class EveryCrashTests {

    private static final Staff MARIEKE =
            new Staff("marieke", "Marieke", Set.of(Role.ADVISER), Set.of(Staff.EVERYWHERE));
    private static final int MANY = 400;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        CaseHouse.settings(registry);
    }

    /** Counts commands down; at zero the process is dead and no command leaves it. */
    static final class Life {
        private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

        void diesAfter(int commands) {
            left.set(commands);
        }

        boolean over() {
            return left.get() <= 0;
        }

        void command() {
            if (left.updateAndGet(number -> number == Integer.MAX_VALUE ? number : Math.max(0, number - 1)) == 0) {
                throw new QueryTimeoutException("dead");
            }
        }
    }

    private static final class MortalTemplate extends StringRedisTemplate {
        private final Life life;

        MortalTemplate(RedisConnectionFactory factory, Life life) {
            super(factory);
            this.life = life;
        }

        @Override
        public <T extends @Nullable Object> T execute(
                RedisCallback<T> action, boolean exposeConnection, boolean pipeline) {
            life.command();
            return super.execute(action, exposeConnection, pipeline);
        }
    }

    /** What advisers outside the desk heard. */
    static final class Heard implements AdviserNotifier {
        private final List<CaseNotice> notices = new CopyOnWriteArrayList<>();

        @Override
        public boolean tell(CaseNotice notice) {
            return notices.add(notice);
        }
    }

    @TestConfiguration
    static class Mortal {
        @Bean
        static Life life() {
            return new Life();
        }

        @Bean
        static BeanPostProcessor mortalRedis(Life life) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean.getClass() == StringRedisTemplate.class
                                    && ((StringRedisTemplate) bean).getConnectionFactory() != null
                            ? new MortalTemplate(
                                    java.util.Objects.requireNonNull(
                                            ((StringRedisTemplate) bean).getConnectionFactory()),
                                    life)
                            : bean;
                }
            };
        }

        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    @Autowired
    private Conversations conversations;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseStore store;

    @Autowired
    private CaseSweep sweep;

    @Autowired
    private Life life;

    @Autowired
    private Heard heard;

    @Autowired
    private MutableClock clock;

    private interface Step {
        void run();
    }

    /** The steps of one story; each is tried again as a whole, with the same keys. */
    private List<Step> story(Employer employer) {
        return List.of(
                () -> employer.sends("q", new Input.Text("het uwv heeft mijn aanvraag in amsterdam zomaar afgewezen")),
                () -> employer.sends("y", new Input.Button("adviseur:ja")),
                () -> cases.claim(theCase(employer), MARIEKE),
                () -> cases.message(theCase(employer), MARIEKE, "a1", "Goedemorgen, vertel."),
                () -> employer.sends("m", new Input.Text("ik begrijp de brief niet")),
                () -> cases.message(theCase(employer), MARIEKE, "a2", "Ik zoek het uit."),
                () -> cases.close(theCase(employer), MARIEKE, "beantwoord", "netjes"));
    }

    private CaseId theCase(Employer employer) {
        return store.ofConversation(employer.id().value()).getFirst().id();
    }

    @Test
    void losesNoCaseAndSaysNothingTwiceWhereverItDies() {
        int deaths = 0;
        for (int n = 1; n < MANY; n++) {
            Employer employer = new Employer(conversations);
            boolean died = live(employer, n);
            settle();
            check(employer, n);
            if (!died) {
                assertThat(deaths).as("places to die").isGreaterThan(40);
                return;
            }
            deaths++;
        }
        throw new AssertionError("The story is longer than " + MANY + " commands");
    }

    /** Runs the story, dying at one command and living on; true when it died. */
    private boolean live(Employer employer, int commands) {
        boolean died = false;
        life.diesAfter(commands);
        for (Step step : story(employer)) {
            try {
                step.run();
            } catch (RuntimeException dead) {
                assertThat(life.over()).as("died for another reason: %s", dead).isTrue();
            }
            if (life.over()) {
                died = true;
                life.diesAfter(Integer.MAX_VALUE);
                clock.advance(Duration.ofSeconds(1));
                step.run();
            }
        }
        boolean diedBeside = life.over();
        life.diesAfter(Integer.MAX_VALUE);
        return died || diedBeside;
    }

    /** What was left is done by the clock. */
    private void settle() {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10)).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(61));
            sweep.sweep();
            assertThat(store.timetable().due(clock.instant(), 500)).isEmpty();
        });
    }

    private void check(Employer employer, int n) {
        List<Case> all = store.ofConversation(employer.id().value());
        assertThat(all).as("cases after death at %s", n).hasSize(1);
        Case one = all.getFirst();
        assertThat(one.outbox()).as("unsaid after death at %s", n).isEmpty();
        assertThat(one.messages())
                .as("messages after death at %s", n)
                .extracting(Case.Message::text)
                .containsExactlyInAnyOrder(
                        "Goedemorgen, vertel.", "ik begrijp de brief niet", "Ik zoek het uit.", "netjes");
        assertThat(one.status()).isEqualTo(CaseStatus.CLOSED);
        List<String> hears = employer.hears();
        for (String once : List.of("Goedemorgen, vertel.", "Ik zoek het uit.")) {
            assertThat(hears).as("heard after death at %s", n).containsOnlyOnce(once);
        }
        assertThat(hears)
                .filteredOn(text -> text.contains("leest nu mee"))
                .as("claimed, death at %s", n)
                .hasSize(1);
        assertThat(hears)
                .filteredOn(text -> text.contains("Bent u geholpen"))
                .as("closed, death at %s", n)
                .hasSize(1);
        // An adviser may be told again after a crash, but then under the same key, so that it is shown once.
        Set<String> keys = new HashSet<>();
        List<String> said = heard.notices.stream()
                .filter(notice -> notice.card().id().equals(one.id().value()))
                .filter(notice -> keys.add(notice.key()))
                .filter(CaseNotice.Wrote.class::isInstance)
                .map(notice -> ((CaseNotice.Wrote) notice).line().text())
                .toList();
        assertThat(said)
                .as("told to advisers, death at %s", n)
                .containsExactly("Goedemorgen, vertel.", "ik begrijp de brief niet", "Ik zoek het uit.", "netjes");
    }
}
