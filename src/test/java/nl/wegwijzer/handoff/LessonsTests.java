package nl.wegwijzer.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.handoff.duties.CaseSweep;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.platform.access.Role;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.support.CaseHouse;
import nl.wegwijzer.support.Employer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What advisers answered becomes a suggestion for editors: merged, counted, masked, and forgotten on request. */
@SpringBootTest(classes = CaseHouse.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class LessonsTests {

    private static final Staff MARIEKE =
            new Staff("marieke", "Marieke", Set.of(Role.ADVISER), Set.of(Staff.EVERYWHERE));

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        CaseHouse.settings(registry);
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
    private Lessons lessons;

    private Employer asked(String question, String answer) {
        Employer employer = new Employer(conversations);
        employer.types(question);
        employer.presses("ja");
        CaseId id = store.liveOf(employer.id().value()).orElseThrow().id();
        cases.message(id, MARIEKE, "hi", "Goedemorgen.");
        cases.message(id, MARIEKE, "k", answer);
        cases.close(id, MARIEKE, "beantwoord", "");
        sweep.sweep();
        sweep.sweep();
        return employer;
    }

    @Test
    void mergesAlikeQuestionsCountsThemAndTellsWhoAskedWhenAPageComes() {
        Employer first = asked(
                "mijn aanvraag voor loonkostensubsidie in amsterdam is afgewezen, hoe maak ik bezwaar",
                "Bezwaar maakt u binnen zes weken bij de gemeente. Bel gerust 0612345678.");
        Employer second = asked(
                "de gemeente hilversum heeft loonkostensubsidie afgewezen, kan ik bezwaar maken tegen die afwijzing",
                "U schrijft een brief aan de gemeente, binnen zes weken.");
        asked("het uwv heeft in emmen het werkplekonderzoek afgewezen", "Vraag het opnieuw aan met een rapport.");
        List<Lesson> open = lessons.open(10);
        assertThat(open).hasSize(2);
        Lesson lesson = open.getFirst();
        assertThat(lesson.count()).isEqualTo(2);
        assertThat(lesson.regions()).containsExactlyInAnyOrder("AM12", "AM13");
        assertThat(lesson.answers()).hasSize(2).noneMatch(answer -> answer.contains("0612345678"));
        assertThat(lessons.used(lesson.id(), "bezwaar", "Bezwaar maken", "https://example.nl/bezwaar"))
                .isEqualTo(2);
        await().untilAsserted(() -> {
            assertThat(first.hears())
                    .filteredOn(text -> text.contains("example.nl/bezwaar"))
                    .hasSize(1);
            assertThat(second.hears())
                    .filteredOn(text -> text.contains("example.nl/bezwaar"))
                    .hasSize(1);
        });
        assertThat(lessons.open(10)).hasSize(1);
        conversations.eraseAll(second.id());
        Lesson other = lessons.open(10).getFirst();
        assertThat(lessons.dismiss(other.id())).isTrue();
        assertThat(lessons.dismiss("unknown")).isFalse();
        assertThat(lessons.open(10)).isEmpty();
    }

    /** The question of a lesson is that of the first employer: it goes when that one erases, and the answer with it. */
    @Test
    void forgetsTheWordsOfOneCaseWhenAnotherStays() {
        Employer first = asked(
                "de detachering van onze schoonmaker in amsterdam is afgewezen door zonnebloem",
                "Voor zonnebloem geldt een uitzondering in de contracten.");
        asked(
                "detachering van een schoonmaker is in hilversum afgewezen, wat kan ik doen",
                "Bel de werkgeverslijn voor een tweede gesprek.");
        assertThat(lesson("schoonmaker").count()).isEqualTo(2);
        assertThat(lesson("schoonmaker").question()).contains("zonnebloem");
        conversations.eraseAll(first.id());
        Lesson left = lesson("schoonmaker");
        assertThat(left.count()).isEqualTo(1);
        assertThat(left.question()).contains("hilversum").doesNotContain("zonnebloem");
        assertThat(left.answers()).containsExactly("Bel de werkgeverslijn voor een tweede gesprek.");
        assertThat(left.regions()).hasSize(1);
        lessons.dismiss(left.id());
    }

    private Lesson lesson(String word) {
        return lessons.open(10).stream()
                .filter(lesson -> lesson.question().contains(word))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void forgetsWhatWasErased() {
        Employer employer = asked("mijn proefplaatsing in hilversum werd afgewezen zonder uitleg", "Dat mag niet zo.");
        assertThat(lessons.open(10))
                .extracting(Lesson::question)
                .anyMatch(question -> question.contains("proefplaatsing"));
        conversations.eraseAll(employer.id());
        assertThat(lessons.open(10))
                .extracting(Lesson::question)
                .noneMatch(question -> question.contains("proefplaatsing"));
    }
}
