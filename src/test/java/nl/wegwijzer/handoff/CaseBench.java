package nl.wegwijzer.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.access.Role;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.support.CaseHouse;
import nl.wegwijzer.support.MutableClock;
import nl.wegwijzer.support.ThreeRegions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Measures, and is no test of the suite: bench/cases runs it. What must hold in every round is asserted, times are printed. */
@SpringBootTest(classes = CaseHouse.class)
@AutoConfigureMockMvc
class CaseBench {

    private static final int CLAIMS = 200;
    private static final int OPEN = 5000;
    private static final int LOOKS = 300;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        CaseHouse.settings(registry);
    }

    @Autowired
    private Cases cases;

    @Autowired
    private CaseStore store;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MockMvcTester http;

    private static int setting(String name, int otherwise) {
        String value = System.getenv(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    private CaseId inserted(int number) {
        CaseId id = new CaseId("%012d".formatted(number));
        Instant now = clock.instant().plusSeconds(number % 3600);
        Promise promise = new Promise(1, now, "…", now.plus(Duration.ofHours(4)), now, null, null);
        Story story = new Story(
                "vraag " + number + " over loonkostensubsidie", "Amsterdam", null, null, null, List.of(), List.of());
        store.insert(Course.opened(
                id,
                ThreeRegions.AMSTERDAM,
                null,
                HandOverReason.JUDGEMENT,
                Language.NL,
                story,
                promise,
                "c" + number,
                now));
        return id;
    }

    @Test
    void claims() throws Exception {
        int rounds = setting("ROUNDS", 100);
        int wrong = 0;
        List<Long> millis = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < rounds; round++) {
                CaseId id = inserted(1_000_000 + round);
                List<Callable<Changed>> claims = new ArrayList<>();
                for (int i = 0; i < CLAIMS; i++) {
                    Staff staff = new Staff("a" + i, "A" + i, Set.of(Role.ADVISER), Set.of(Staff.EVERYWHERE));
                    claims.add(() -> cases.claim(id, staff));
                }
                long began = System.nanoTime();
                int won = 0;
                for (Future<Changed> claim : threads.invokeAll(claims)) {
                    won += claim.get() instanceof Changed.Done ? 1 : 0;
                }
                millis.add((System.nanoTime() - began) / 1_000_000);
                wrong += won == 1 ? 0 : 1;
            }
        }
        print("claims: " + rounds + " rounds of " + CLAIMS + ", rounds without exactly one winner: " + wrong, millis);
        assertThat(wrong).isZero();
    }

    @Test
    void inbox() {
        for (int i = 0; i < OPEN; i++) {
            inserted(i);
        }
        var marieke = authentication(
                new TestingAuthenticationToken("marieke", "", "ROLE_ADVISER", "NAME_Marieke", "REGION_*"));
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < LOOKS; i++) {
            long began = System.nanoTime();
            assertThat(http.get().uri("/adviseur").with(marieke).exchange()).hasStatusOk();
            if (i >= LOOKS / 3) {
                millis.add((System.nanoTime() - began) / 1_000_000);
            }
        }
        print("inbox of " + OPEN + " open cases", millis);
    }

    private static void print(String what, List<Long> millis) {
        Collections.sort(millis);
        System.out.printf(
                "BENCH %s; ms median %d, p95 %d, largest %d%n",
                what, millis.get(millis.size() / 2), millis.get(millis.size() * 95 / 100), millis.getLast());
    }
}
