package nl.wegwijzer.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.handoff.duties.CaseSweep;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.handoff.notify.AdviserNotifier;
import nl.wegwijzer.handoff.notify.CaseCommands;
import nl.wegwijzer.handoff.notify.CaseNotice;
import nl.wegwijzer.platform.access.Role;
import nl.wegwijzer.platform.access.SignedIn;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.platform.redis.Keyspace;
import nl.wegwijzer.support.CaseHouse;
import nl.wegwijzer.support.Employer;
import nl.wegwijzer.support.MutableClock;
import nl.wegwijzer.support.ThreeRegions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Cases on a real Redis: who wins, what is listed, who hears it, what is kept. */
@SpringBootTest(
        classes = {CaseHouse.class, CasesContractTests.Listening.class},
        webEnvironment = SpringBootTest.WebEnvironment.NONE)
class CasesContractTests {

    private static final Staff MARIEKE = adviser("marieke", Staff.EVERYWHERE);

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        CaseHouse.settings(registry);
    }

    /** A group of advisers outside the web desk, which can be away. */
    static final class RecordingNotifier implements AdviserNotifier {
        private final List<CaseNotice> told = new CopyOnWriteArrayList<>();
        private volatile boolean away;

        @Override
        public boolean tell(CaseNotice notice) {
            return !away && told.add(notice);
        }

        List<CaseNotice> about(CaseId id) {
            return told.stream()
                    .filter(notice -> notice.card().id().equals(id.value()))
                    .toList();
        }
    }

    @TestConfiguration
    static class Listening {
        @Bean
        RecordingNotifier recordingNotifier() {
            return new RecordingNotifier();
        }
    }

    @Autowired
    private Conversations conversations;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseLists lists;

    @Autowired
    private CaseStore store;

    @Autowired
    private CaseSweep sweep;

    @Autowired
    private CaseCommands commands;

    @Autowired
    private Team team;

    @Autowired
    private RecordingNotifier notifier;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private List<Keyspace> keyspaces;

    @Autowired
    private MutableClock clock;

    private static Staff adviser(String id, String region) {
        return new Staff(id, id, Set.of(Role.ADVISER), Set.of(region));
    }

    private CaseId opened(String place) {
        Employer employer = new Employer(conversations);
        employer.types("het uwv heeft mijn aanvraag in " + place + " zomaar afgewezen");
        employer.presses("ja");
        return store.liveOf(employer.id().value()).orElseThrow().id();
    }

    @RepeatedTest(10)
    void givesACaseToExactlyOneOfTwoHundredWhoClaimAtOnce() throws Exception {
        CaseId id = opened("amsterdam");
        List<Callable<Changed>> claims = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Staff staff = adviser("adviser-" + i, Staff.EVERYWHERE);
            claims.add(() -> cases.claim(id, staff));
        }
        List<Changed> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Changed> future : threads.invokeAll(claims)) {
                outcomes.add(future.get());
            }
        }
        Adviser owner = store.get(id).orElseThrow().owner();
        assertThat(outcomes).filteredOn(Changed.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Changed.Refused.class::isInstance)
                .hasSize(199)
                .allSatisfy(outcome -> {
                    Changed.Refused refused = (Changed.Refused) outcome;
                    assertThat(refused.why()).isEqualTo(Changed.Why.TAKEN);
                    assertThat(refused.now().owner()).isEqualTo(owner);
                });
        assertThat(store.get(id).orElseThrow().events())
                .filteredOn(event -> event.what() == Case.What.CLAIMED)
                .hasSize(1);
    }

    @Test
    void listsByStatusAndRegionAndFollowsEveryChange() {
        CaseId first = opened("amsterdam");
        CaseId second = opened("hilversum");
        Staff ofAmsterdam = adviser("a", ThreeRegions.AMSTERDAM);
        assertThat(listed(ofAmsterdam, CaseStatus.OPEN)).contains(first).doesNotContain(second);
        assertThat(listed(MARIEKE, CaseStatus.OPEN)).contains(first, second);
        cases.claim(first, ofAmsterdam);
        assertThat(listed(ofAmsterdam, CaseStatus.OPEN)).doesNotContain(first);
        assertThat(listed(ofAmsterdam, CaseStatus.CLAIMED)).contains(first);
        cases.transferToRegion(first, ofAmsterdam, ThreeRegions.GOOI, "hoort daar");
        assertThat(listed(ofAmsterdam, CaseStatus.OPEN)).doesNotContain(first);
        assertThat(listed(adviser("g", ThreeRegions.GOOI), CaseStatus.OPEN)).contains(first);
        assertThat(cases.find(first, ofAmsterdam)).isEmpty();
        assertThat(cases.claim(first, ofAmsterdam)).isInstanceOf(Changed.Absent.class);
    }

    private List<CaseId> listed(Staff by, CaseStatus status) {
        CaseQuery query = new CaseQuery(List.of(status), Optional.empty(), 0, 100);
        return lists.list(query, by).cases().stream().map(Case::id).toList();
    }

    @Test
    void putsAListRightThatACrashLeftWrong() {
        CaseId id = opened("amsterdam");
        redis.opsForZSet().remove("case-index:AM12:open", id.value());
        redis.opsForZSet().remove("case-index:every:open", id.value());
        redis.opsForZSet().add("case-index:AM12:closed", id.value(), 1);
        assertThat(listed(adviser("a", ThreeRegions.AMSTERDAM), CaseStatus.CLOSED))
                .doesNotContain(id);
        assertThat(listed(adviser("a", ThreeRegions.AMSTERDAM), CaseStatus.OPEN))
                .contains(id);
        assertThat(redis.opsForZSet().score("case-index:AM12:closed", id.value()))
                .isNull();
    }

    @Test
    void pagesThroughAList() {
        for (int i = 0; i < 5; i++) {
            opened("emmen");
            clock.advance(Duration.ofSeconds(1));
        }
        Staff by = adviser("d", ThreeRegions.DRENTHE);
        List<CaseId> all = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            CaseQuery.Page found = lists.list(new CaseQuery(List.of(CaseStatus.OPEN), Optional.empty(), page, 2), by);
            assertThat(found.total()).isEqualTo(5);
            found.cases().forEach(one -> all.add(one.id()));
        }
        assertThat(all).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void letsOnlyTheOwnerActUntilItIsReleased() {
        CaseId id = opened("amsterdam");
        Staff jan = adviser("jan", Staff.EVERYWHERE);
        cases.claim(id, MARIEKE);
        assertThat(why(cases.message(id, jan, "k", "hoi"))).isEqualTo(Changed.Why.TAKEN);
        assertThat(why(cases.close(id, jan, "klaar", ""))).isEqualTo(Changed.Why.TAKEN);
        assertThat(why(cases.transferToRegion(id, jan, ThreeRegions.GOOI, ""))).isEqualTo(Changed.Why.TAKEN);
        assertThat(cases.note(id, jan, "n", "weet meer")).isInstanceOf(Changed.Done.class);
        assertThat(why(cases.transferToRegion(id, MARIEKE, "AM99", ""))).isEqualTo(Changed.Why.UNKNOWN_REGION);
        assertThat(cases.release(id, jan)).isInstanceOf(Changed.Done.class);
        assertThat(why(cases.release(id, jan))).isEqualTo(Changed.Why.NOT_TAKEN);
        assertThat(cases.message(id, jan, "k", "hoi")).isInstanceOf(Changed.Done.class);
        assertThat(why(cases.transferToAdviser(id, jan, "piet", "graag"))).isEqualTo(Changed.Why.UNKNOWN_ADVISER);
        team.signedIn(new SignedIn(adviser("piet", ThreeRegions.GOOI)));
        assertThat(why(cases.transferToAdviser(id, jan, "piet", "graag"))).isEqualTo(Changed.Why.OTHER_REGION);
        team.signedIn(new SignedIn(adviser("piet", Staff.EVERYWHERE)));
        assertThat(cases.transferToAdviser(id, jan, "piet", "graag")).isInstanceOf(Changed.Done.class);
        assertThat(why(cases.close(id, jan, "klaar", ""))).isEqualTo(Changed.Why.TAKEN);
        Staff piet = adviser("piet", Staff.EVERYWHERE);
        assertThat(why(cases.reopen(id, piet))).isEqualTo(Changed.Why.NOT_CLOSED);
        cases.close(id, piet, "klaar", "netjes");
        assertThat(why(cases.claim(id, jan))).isEqualTo(Changed.Why.CLOSED);
        assertThat(cases.reopen(id, jan)).isInstanceOf(Changed.Done.class);
        assertThat(store.get(id).orElseThrow().status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void correctsOnlyOnesOwnWordsInACaseThatIsNotClosedAndSendsNoNote() {
        CaseId id = opened("amsterdam");
        assertThat(why(cases.message(id, MARIEKE, "k0", "// blijft binnen"))).isEqualTo(Changed.Why.INSIDE);
        cases.message(id, MARIEKE, "k1", "Bel om tien uur.");
        assertThat(why(cases.correct(id, adviser("jan", Staff.EVERYWHERE), "k1", "Bel nooit.")))
                .isEqualTo(Changed.Why.NOT_YOURS);
        assertThat(why(cases.correct(id, MARIEKE, "k1", "//bel nooit"))).isEqualTo(Changed.Why.INSIDE);
        assertThat(cases.correct(id, MARIEKE, "k1", "Bel om elf uur.")).isInstanceOf(Changed.Done.class);
        cases.close(id, MARIEKE, "klaar", "");
        assertThat(why(cases.correct(id, MARIEKE, "k1", "Bel om twaalf uur."))).isEqualTo(Changed.Why.CLOSED);
        assertThat(store.get(id).orElseThrow().messages())
                .extracting(Case.Message::text)
                .containsExactly("Bel om elf uur.");
    }

    private static Changed.Why why(Changed changed) {
        assertThat(changed).isInstanceOf(Changed.Refused.class);
        return ((Changed.Refused) changed).why();
    }

    @Test
    void tellsAdvisersOutsideTheDeskInOrderAlsoAfterAnOutage() {
        notifier.away = true;
        CaseId id = opened("amsterdam");
        commands.claim(id.value(), new CaseCommands.By("tg-7", "Marieke", ThreeRegions.AMSTERDAM));
        notifier.away = false;
        clock.advance(Duration.ofMinutes(1));
        await().untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(31));
            sweep.sweep();
            assertThat(notifier.about(id)).hasSizeGreaterThanOrEqualTo(2);
        });
        assertThat(notifier.about(id).getFirst()).isInstanceOf(CaseNotice.Opened.class);
        assertThat(notifier.about(id).get(1)).isInstanceOf(CaseNotice.Altered.class);
        assertThat(notifier.about(id).get(1).card().owner()).contains("Marieke");
        assertThat(commands.claim(id.value(), new CaseCommands.By("tg-8", "Jan", ThreeRegions.AMSTERDAM)))
                .isEqualTo(CaseCommands.Done.TAKEN);
        assertThat(commands.claim(id.value(), new CaseCommands.By("tg-9", "Gerda", ThreeRegions.GOOI)))
                .isEqualTo(CaseCommands.Done.UNKNOWN);
        assertThat(commands.claim("../../etc", new CaseCommands.By("tg-9", "Gerda", ThreeRegions.GOOI)))
                .isEqualTo(CaseCommands.Done.UNKNOWN);
    }

    @Test
    void tellsAdvisersThatACaseWasErasedWithoutAnyOfIt() {
        Employer employer = new Employer(conversations);
        employer.types("het uwv heeft mijn aanvraag in hilversum zomaar afgewezen");
        employer.presses("ja");
        CaseId id = store.liveOf(employer.id().value()).orElseThrow().id();
        conversations.eraseAll(employer.id());
        await().untilAsserted(() -> assertThat(notifier.about(id))
                .isNotEmpty()
                .last()
                .satisfies(notice -> {
                    assertThat(notice).isInstanceOf(CaseNotice.Erased.class);
                    assertThat(notice.toString()).doesNotContain("afgewezen").doesNotContain("Hilversum");
                }));
    }

    @Test
    void givesEveryKeyAnOwnerAndAnExpiry() {
        CaseId id = opened("amsterdam");
        cases.message(id, MARIEKE, "k", "hallo");
        assertThat(redis.keys("*")).isNotEmpty().allSatisfy(key -> {
            assertThat(keyspaces).as(key).anyMatch(space -> key.startsWith(space.prefix()));
            assertThat(redis.getExpire(key)).as(key).isPositive();
        });
    }
}
