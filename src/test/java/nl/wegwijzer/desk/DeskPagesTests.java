package nl.wegwijzer.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.CaseLists;
import nl.wegwijzer.handoff.CaseQuery;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.Cases;
import nl.wegwijzer.platform.access.Role;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.support.CaseHouse;
import nl.wegwijzer.support.Employer;
import nl.wegwijzer.support.MutableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The screens as a browser without script gets them. */
@SpringBootTest(classes = CaseHouse.class, properties = "wegwijzer.desk.beat=100ms")
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class DeskPagesTests {

    private static final Staff EVERYBODY = new Staff("test", "", Set.of(Role.ADVISER), Set.of(Staff.EVERYWHERE));

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        CaseHouse.settings(registry);
    }

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseLists lists;

    @Autowired
    private MutableClock clock;

    private final RequestPostProcessor marieke = adviser("marieke", "Marieke", "*");
    private final RequestPostProcessor gerda = adviser("gerda", "Gerda", "AM13");

    private static RequestPostProcessor adviser(String id, String name, String region) {
        return authentication(
                new TestingAuthenticationToken(id, "", "ROLE_ADVISER", "NAME_" + name, "REGION_" + region));
    }

    private CaseId opened(Employer employer) {
        employer.types("krijg ik geld terug als hij ziek wordt");
        clock.advance(Duration.ofSeconds(1));
        employer.types("het uwv heeft mijn <b>aanvraag</b> in amsterdam zomaar afgewezen");
        employer.presses("ja");
        CaseQuery open = new CaseQuery(List.of(CaseStatus.OPEN), Optional.of("AM12"), 0, 100);
        return lists.list(open, EVERYBODY).cases().getLast().id();
    }

    private Case stored(CaseId id) {
        return cases.find(id, EVERYBODY).orElseThrow();
    }

    private String page(RequestPostProcessor who, String path) {
        MvcTestResult result =
                http.get().uri(java.net.URI.create(path)).with(who).exchange();
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult press(CaseId id, String action, String... fields) {
        var request =
                http.post().uri("/adviseur/" + id + "/" + action).with(marieke).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void showsWhatIsOpenWithHowLongItWaits() {
        CaseId id = opened(new Employer(conversations));
        clock.advance(Duration.ofHours(2));
        String inbox = page(marieke, "/adviseur");
        assertThat(inbox)
                .contains("/adviseur/" + id, "Groot Amsterdam", "2 uur", "vraagt een oordeel")
                .contains("mijn &lt;b&gt;aanvraag&lt;/b&gt;")
                .doesNotContain("<b>aanvraag")
                .doesNotContain("style=\"")
                .doesNotContain("onclick");
        assertThat(page(gerda, "/adviseur")).doesNotContain(id.value());
        assertThat(page(marieke, "/adviseur?lijst=gesloten")).doesNotContain(id.value());
        assertThat(page(marieke, "/adviseur?regio=AM13")).doesNotContain(id.value());
        clock.advance(Duration.ofHours(3));
        assertThat(page(marieke, "/adviseur")).contains("te laat");
    }

    @Test
    void showsTheDossierWithSourcesAndPassagesThatCanHelp(CapturedOutput log) {
        CaseId id = opened(new Employer(conversations));
        String file = page(marieke, "/adviseur/" + id);
        assertThat(file)
                .contains(
                        "krijg ik geld terug als hij ziek wordt",
                        "No-riskpolis: hoeveel?",
                        "https://example.nl/no-risk")
                .contains("Titel van no-riskpolis", "UWV betaalt het eerste jaar.", "Ik pak dit op")
                .contains("name=\"_csrf\"");
        assertThat(log).contains("read case " + id + " by marieke");
        assertThat(page(marieke, "/adviseur/" + id + "?voeg=no-riskpolis%23bedrag"))
                .containsPattern("<textarea[^>]*>UWV betaalt het eerste jaar.\\s+Bron: Titel van no-riskpolis");
        assertThat(page(marieke, "/adviseur/" + id + "?voeg=%3Cscript%3E")).doesNotContain("<script>");
    }

    @Test
    void marksWhatIsLateOrNearlySoAndPutsItFirst() {
        CaseHouse.nextMondayMorning(clock);
        CaseId first = opened(new Employer(conversations));
        clock.advance(Duration.ofHours(2));
        CaseId second = opened(new Employer(conversations));
        assertThat(page(marieke, "/adviseur?lijst=laat")).doesNotContain(first.value());
        clock.advance(Duration.ofMinutes(65));
        assertThat(stored(first).dueSoon(clock.instant())).isTrue();
        assertThat(stored(second).dueSoon(clock.instant())).isFalse();
        assertThat(page(marieke, "/adviseur/" + first)).contains("ww-badge--next\">bijna te laat");
        assertThat(page(marieke, "/adviseur/" + second)).doesNotContain("ww-badge--next\">bijna te laat");
        assertThat(page(marieke, "/adviseur?lijst=laat"))
                .contains(first.value(), "bijna te laat")
                .doesNotContain(second.value())
                .containsPattern("<title>\\(\\d+\\) Vragen van werkgevers");
        assertThat(page(gerda, "/adviseur?lijst=laat"))
                .doesNotContain(first.value())
                .contains("<title>Vragen van werkgevers");
        clock.advance(Duration.ofHours(2));
        String late = page(marieke, "/adviseur?lijst=laat&reden=oordeel");
        assertThat(late.indexOf("/adviseur/" + first)).isPositive().isLessThan(late.indexOf("/adviseur/" + second));
        assertThat(page(marieke, "/adviseur?lijst=laat&reden=klacht")).doesNotContain(first.value());
        press(first, "message", "sleutel", "a1", "tekst", "Hier ben ik.");
        assertThat(page(marieke, "/adviseur?lijst=laat"))
                .doesNotContain(first.value())
                .contains(second.value());
        press(first, "release");
    }

    @Test
    void putsWhatMustBeAnsweredFirstOnTopOfMyOwn() {
        CaseHouse.nextMondayMorning(clock);
        Employer patient = new Employer(conversations);
        CaseId tomorrow = opened(patient);
        press(tomorrow, "message", "sleutel", "b1", "tekst", "Vertel.");
        patient.types("geen haast hoor");
        clock.advance(Duration.ofMinutes(30));
        CaseId today = opened(new Employer(conversations));
        press(today, "claim");
        String mine = page(marieke, "/adviseur?lijst=mijn");
        assertThat(mine.indexOf("/adviseur/" + today)).isPositive().isLessThan(mine.indexOf("/adviseur/" + tomorrow));
        press(today, "release");
        press(tomorrow, "release");
    }

    @Test
    void handlesACaseWithFormsOnly() {
        Employer employer = new Employer(conversations);
        CaseId id = opened(employer);
        assertThat(press(id, "claim", "lijst", "open")).hasRedirectedUrl("/adviseur/" + id + "?lijst=open");
        assertThat(page(marieke, "/adviseur?lijst=mijn")).contains(id.value());
        employer.types("bent u daar");
        press(id, "message", "sleutel", "s1", "tekst", "Ja, vertel.");
        press(id, "message", "sleutel", "s1", "tekst", "Ja, vertel.");
        press(id, "message", "sleutel", "s2", "tekst", "nabellen", "intern", "true");
        assertThat(page(marieke, "/adviseur/" + id)).contains("bent u daar", "Ja, vertel.", "Notitie van Marieke");
        assertThat(employer.hears()).containsOnlyOnce("Ja, vertel.").doesNotContain("nabellen");
        press(id, "close", "uitkomst", "afspraak", "notitie", "donderdag");
        assertThat(stored(id).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(page(marieke, "/adviseur?lijst=gesloten")).contains(id.value());
        press(id, "reopen");
        assertThat(stored(id).status()).isEqualTo(CaseStatus.OPEN);
        press(id, "transfer", "naarRegio", "AM13", "notitie", "hoort daar");
        assertThat(page(gerda, "/adviseur/" + id)).contains("hoort daar");
    }

    @Test
    void sendsTheStoryAlongWhenTheEmployerIsReferred() {
        Employer employer = new Employer(conversations);
        CaseId id = opened(employer);
        assertThat(press(id, "refer", "naar", "AM12/Nergens", "sleutel", "1")).hasStatus3xxRedirection();
        assertThat(stored(id).status()).isEqualTo(CaseStatus.OPEN);
        assertThat(page(marieke, "/adviseur/" + id))
                .contains("UWV: UWV Groot Amsterdam")
                .as("nobody is sent on to the desk that he is at")
                .doesNotContain(">WSP: ");
        assertThat(press(id, "refer", "naar", "AM12/UWV Groot Amsterdam", "sleutel", "1"))
                .hasStatus3xxRedirection();
        assertThat(employer.hears())
                .filteredOn(text -> text.contains("UWV Groot Amsterdam"))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains(
                                "088 898 9295", "zomaar afgewezen", "Uw plaats: Amsterdam", "No-riskpolis: hoeveel?"));
        assertThat(stored(id).status()).isEqualTo(CaseStatus.CLOSED);
    }

    /** A colleague was first: what was written can still be read and passed on. */
    @Test
    void keepsWhatWasWrittenWhenAColleagueWasFirst() {
        Employer employer = new Employer(conversations);
        CaseId id = opened(employer);
        cases.claim(id, new Staff("jan", "Jan", Set.of(Role.ADVISER), Set.of("AM12")));
        MvcTestResult late = press(id, "message", "sleutel", "l1", "tekst", "Dat regel ik voor u.");
        assertThat(late).flash().containsEntry("concept", "Dat regel ik voor u.");
        assertThat(employer.hears()).doesNotContain("Dat regel ik voor u.");
    }

    @Test
    void listsWhomToCallBecauseTheEmployerAskedForIt() {
        Employer employer = new Employer(conversations);
        CaseId id = opened(employer);
        press(id, "claim");
        assertThat(page(marieke, "/adviseur?lijst=bellen")).doesNotContain("/adviseur/" + id);
        press(id, "release");
        employer.presses("bel-mij");
        employer.types("06 12 34 56 78");
        press(id, "claim");
        assertThat(page(marieke, "/adviseur?lijst=bellen")).contains("/adviseur/" + id);
        press(id, "call", "bereikt", "true");
        assertThat(page(marieke, "/adviseur?lijst=bellen")).doesNotContain("/adviseur/" + id);
        press(id, "release");
    }

    @Test
    void tellsOfOneVisitOnce() {
        CaseId id = opened(new Employer(conversations));
        page(marieke, "/adviseur/" + id);
        page(marieke, "/adviseur/" + id);
        assertThat(page(marieke, "/adviseur/" + id).split("gelezen", -1)).hasSize(2);
        clock.advance(Duration.ofMinutes(61));
        assertThat(page(marieke, "/adviseur/" + id).split("gelezen", -1)).hasSize(3);
    }

    @Test
    void saysWhoHasACaseThatCannotBeTaken() {
        CaseId id = opened(new Employer(conversations));
        cases.claim(id, new Staff("jan", "Jan", Set.of(Role.ADVISER), Set.of("AM12")));
        MvcTestResult late = press(id, "claim");
        assertThat(late).hasStatus3xxRedirection();
        assertThat(late.getMvcResult().getFlashMap().get("fout")).asString().contains("Jan heeft deze vraag");
        assertThat(press(id, "message", "sleutel", "x", "tekst", " ")
                        .getMvcResult()
                        .getFlashMap()
                        .get("fout"))
                .asString()
                .contains("2.000 tekens");
        assertThat(press(id, "transfer").getMvcResult().getFlashMap().get("fout"))
                .asString()
                .contains("Kies een regio");
        assertThat(page(marieke, "/adviseur/" + id)).doesNotContain("Uw antwoord aan de werkgever");
    }

    @Test
    void hidesWhatIsNotOfTheRegionAndWhatDoesNotExist() {
        CaseId id = opened(new Employer(conversations));
        for (String path : List.of("/adviseur/" + id, "/adviseur/aaaaaaaaaaaa", "/adviseur/..%2F", "/adviseur/x")) {
            assertThat(http.get().uri(path).with(gerda).exchange().getResponse().getStatus())
                    .as(path)
                    .isIn(400, 404);
        }
        assertThat(http.post().uri("/adviseur/" + id + "/claim").with(gerda).with(csrf()))
                .hasStatus(404);
        assertThat(stored(id).status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void showsNothingOfACaseThatWasErased() {
        Employer employer = new Employer(conversations);
        CaseId id = opened(employer);
        conversations.eraseAll(employer.id());
        assertThat(page(marieke, "/adviseur/" + id + "?lijst=mijn"))
                .contains("gewist op verzoek")
                .doesNotContain("afgewezen")
                .doesNotContain("ziek wordt")
                .doesNotContain("Heropenen");
    }

    @Test
    void tellsOpenScreensThatSomethingChanged() throws Exception {
        MvcTestResult stream = http.get().uri("/adviseur/events").with(marieke).asyncExchange();
        assertThat(stream.getResponse().getContentType()).startsWith("text/event-stream");
        await().untilAsserted(() -> {
            opened(new Employer(conversations));
            assertThat(stream.getResponse().getContentAsString()).contains("event:changed");
        });
        assertThat(stream.getResponse().getContentAsString()).doesNotContain("afgewezen");
    }
}
