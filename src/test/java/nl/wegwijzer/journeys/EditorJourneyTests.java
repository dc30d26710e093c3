package nl.wegwijzer.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.Cases;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.handoff.lessons.MinedLessons;
import nl.wegwijzer.platform.access.Role;
import nl.wegwijzer.platform.access.Staff;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** An editor at work on the running application with the real knowledge, while employers ask. */
@ExtendWith(OutputCaptureExtension.class)
class EditorJourneyTests {

    private static final String QUESTION = "hoe lang duurt een proefplaatsing";
    private static final String PAGE = "proefplaatsing";

    private static RunningWegwijzer app;
    private static MockMvcTester http;

    private final RequestPostProcessor sanne = staff("ROLE_EDITOR");

    @BeforeAll
    static void start() {
        app = RunningWegwijzer.shared();
        http = MockMvcTester.from(
                (WebApplicationContext) app.context(),
                builder -> builder.apply(springSecurity()).build());
    }

    private static RequestPostProcessor staff(String role) {
        return authentication(new TestingAuthenticationToken("sanne", "", role, "NAME_Sanne", "REGION_*"));
    }

    private String screen(String path) {
        MvcTestResult result = http.get().uri(URI.create(path)).with(sanne).exchange();
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult press(String path, String reason) {
        return http.post()
                .uri("/redactie/paginas/" + path)
                .param("reden", reason)
                .with(sanne)
                .with(csrf())
                .exchange();
    }

    private static List<String> cited() {
        return app.say(app.conversation(), QUESTION).stream()
                .flatMap(reply -> reply.get("sources").valueStream())
                .map(source -> source.get("page").asString())
                .toList();
    }

    @Test
    void aPageThatIsOffIsNotCitedAndComesBack(CapturedOutput log) {
        assertThat(cited()).contains(PAGE);
        try {
            assertThat(press(PAGE + "/uit", "termijn klopt niet, mail sanne@example.nl"))
                    .hasRedirectedUrl("/redactie/paginas/" + PAGE);

            assertThat(cited()).doesNotContain(PAGE);
            RunningWegwijzer.Answer page = app.get("/pages/" + PAGE, "Accept-Language", "nl");
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.body().asString())
                    .contains("Deze bladzijde staat tijdelijk uit")
                    .doesNotContain("termijn klopt niet");
            assertThat(app.get("/api/v1/pages/" + PAGE).status()).isEqualTo(404);
            assertThat(screen("/redactie")).contains("1 pagina staat uit", "termijn klopt niet, mail [", "Sanne");
            assertThat(screen("/redactie/paginas/" + PAGE)).contains("Deze pagina staat uit", "Zet weer aan");
            assertThat(log)
                    .contains("off page proefplaatsing by Sanne: termijn klopt niet")
                    .doesNotContain("sanne@example.nl");
        } finally {
            press(PAGE + "/aan", "");
        }
        assertThat(cited()).contains(PAGE);
        assertThat(app.get("/pages/" + PAGE).status()).isEqualTo(200);
        assertThat(screen("/redactie")).doesNotContain("staat uit");
        assertThat(screen("/redactie/paginas/" + PAGE)).contains("Uit door Sanne", "Aan door Sanne");
    }

    /** Two pages have it as their main topic. */
    @Test
    void everyPageOfATopicThatIsOffFallsSilentAndComesBack(CapturedOutput log) {
        String topic = "/redactie/onderwerpen/proefplaatsing";
        assertThat(screen("/redactie/onderwerpen")).contains("href=\"" + topic + "\"", "2 pagina’s");
        assertThat(send(topic + "/uit", "reden", " x ")
                        .getMvcResult()
                        .getFlashMap()
                        .get("fout"))
                .isEqualTo("reden");
        assertThat(cited()).contains(PAGE);
        try {
            assertThat(send(topic + "/uit", "reden", "wet is veranderd, bel 0612345678"))
                    .hasRedirectedUrl(topic);
            assertThat(cited()).doesNotContain(PAGE, "werkervaringsplaats");
            assertThat(app.get("/pages/" + PAGE).status()).isEqualTo(503);
            assertThat(app.get("/pages/werkervaringsplaats").status()).isEqualTo(503);
            assertThat(app.get("/pages/no-riskpolis").status()).isEqualTo(200);
            assertThat(screen(topic)).contains("Dit onderwerp staat uit", "Zet weer aan", "Sanne");
            assertThat(screen("/redactie")).contains("1 onderwerp staat uit", "wet is veranderd");
            assertThat(screen("/redactie/paginas/" + PAGE)).contains("en deze pagina dus ook");
            assertThat(log)
                    .contains("off topic proefplaatsing by Sanne: wet is veranderd")
                    .doesNotContain("0612345678");
        } finally {
            send(topic + "/aan", "reden", "");
        }
        assertThat(cited()).contains(PAGE);
        assertThat(app.get("/pages/werkervaringsplaats").status()).isEqualTo(200);
        assertThat(screen("/redactie")).doesNotContain("staat uit");
        assertThat(send("/redactie/onderwerpen/bestaat-niet/uit", "reden", "mag niet"))
                .hasStatus(404);
    }

    /** From an adviser's answer to a page, of which the employer who asked hears. */
    @Test
    void whatAnAdviserAnsweredIsALessonUntilAPageComesOfIt() {
        String talk = app.conversation();
        app.say(talk, "kan ik een jobcoach krijgen voor mijn medewerker");
        List<JsonNode> asked = app.say(talk, "ik wil iemand spreken");
        List<JsonNode> offered = text(asked).contains("plaats") ? app.say(talk, "Zaandam") : asked;
        app.press(talk, offered, "adviseur:ja");
        CaseId id = app.context()
                .getBean(CaseStore.class)
                .liveOf(talk.substring(talk.lastIndexOf('/') + 1))
                .orElseThrow()
                .id();
        Cases cases = app.context().getBean(Cases.class);
        Staff marieke = new Staff("marieke", "Marieke", Set.of(Role.ADVISER), Set.of(Staff.EVERYWHERE));
        cases.message(id, marieke, "k", "Dat regelt de gemeente met een formulier. Bel mij op 0612345678.");
        cases.close(id, marieke, "beantwoord", "");
        app.context().getBean(MinedLessons.class).learn(id);

        String lesson = "/redactie/lessen/" + id;
        assertThat(screen("/redactie/lessen"))
                .contains("Dat regelt de gemeente met een formulier", "1 keer gevraagd", lesson)
                .doesNotContain("0612345678")
                .doesNotContain("??");
        assertThat(send(lesson + "/pagina", "adres", "https://elders.example/pages/jobcoach")
                        .getMvcResult()
                        .getFlashMap()
                        .get("fout"))
                .isEqualTo(id.value());
        assertThat(send(lesson + "/pagina", "adres", "/pages/jobcoach#aanvragen")
                        .getMvcResult()
                        .getFlashMap()
                        .get("gehoord"))
                .isEqualTo(1);
        assertThat(screen("/redactie/lessen")).doesNotContain(lesson);
        await().untilAsserted(() -> assertThat(lastOf(talk)).contains("/pages/jobcoach"));
    }

    private static String lastOf(String talk) {
        String said = app.get(talk).body().toString();
        return said.substring(said.indexOf("Dat regelt de gemeente"));
    }

    private MvcTestResult send(String path, String name, String value) {
        return http.post().uri(path).param(name, value).with(sanne).with(csrf()).exchange();
    }

    @Test
    void withoutAReasonAPageStaysOn() {
        MvcTestResult refused = press(PAGE + "/uit", " x ");
        assertThat(refused.getMvcResult().getFlashMap().get("fout")).isEqualTo("reden");
        assertThat(press(PAGE + "/uit", "x".repeat(151))
                        .getMvcResult()
                        .getFlashMap()
                        .get("fout"))
                .isEqualTo("reden");
        assertThat(app.get("/pages/" + PAGE).status()).isEqualTo(200);
    }

    @Test
    void showsWhatExpiresWithItsFile() {
        assertThat(screen("/redactie"))
                .contains("Binnen 90 dagen", "31 december 2026", "bedragen/", "href=\"/redactie/paginas/")
                .doesNotContain("??")
                .doesNotContain("style=\"");
    }

    @Test
    void showsWhatAPageSaysOnADayAndWhichOfItsQuestionsItWins() {
        String page = screen("/redactie/paginas/no-riskpolis?op=2026-12-01&vragen=true");
        assertThat(page)
                .contains("Wat Wegwijzer zegt op ", "1 december 2026", "70%")
                .containsPattern("Van \\d+ vragen komt het eigen deel bij [1-9]\\d* als eerste")
                .containsPattern("Wint \\d+ van 20")
                .doesNotContain("{{");
        assertThat(screen("/redactie/paginas/no-riskpolis"))
                .contains("24 november 2026")
                .doesNotContain("als eerste.");
        assertThat(screen("/redactie/paginas/no-riskpolis?op=1-1-2027")).contains("Dat is geen dag");
    }

    @Test
    void findsPagesByTitleAndFile() {
        assertThat(screen("/redactie/paginas?zoek=RISK"))
                .contains("href=\"/redactie/paginas/no-riskpolis\"", "regelingen/no-riskpolis/pagina.md")
                .doesNotContain("href=\"/redactie/paginas/jobcoach\"");
        assertThat(screen("/redactie/paginas?zoek=%3Cscript%3E")).doesNotContain("<script>");
    }

    @Test
    void showsWhatWasAskedInVainWithoutNames() {
        List<String> vain = Stream.of("subsidie", "iets regelen", "hoe zit dat nou met de dingetjes van bsn 111222333")
                .filter(question -> app.say(app.conversation(), question).stream()
                        .map(EditorJourneyTests::kind)
                        .anyMatch(kind -> kind.equals("clarify") || kind.equals("handoff")))
                .toList();
        assertThat(vain).isNotEmpty();
        String questions = screen("/redactie/vragen");
        assertThat(questions).contains("keer", "24 november 2026").doesNotContain("111222333");
        assertThat(vain)
                .filteredOn(question -> !question.contains("bsn"))
                .allSatisfy(question -> assertThat(questions).contains(question));
    }

    @Test
    void showsWhichAnswersHelpedAndWhyOthersDidNot() {
        String talk = app.conversation();
        List<JsonNode> answer = app.say(talk, "hoe lang duurt een proefplaatsing");
        assertThat(kind(answer.getFirst())).isEqualTo("answer");
        List<JsonNode> why = app.press(talk, answer, "antwoord:nut/did-not-help/");
        assertThat(kind(why.getFirst())).isEqualTo("clarify");
        assertThat(text(app.press(talk, why, "antwoord:nut/too-little/"))).contains("redactie");
        assertThat(text(app.press(talk, answer, "antwoord:nut/helped/"))).contains("dank");
        assertThat(screen("/redactie/oordelen"))
                .contains("Hielp 1 keer niet", "hielp 1 keer wel", "Er ontbreekt iets", "href=\"/redactie/paginas/")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"antwoord:nut/wrong/bestaat#niet", "antwoord:nut/onzin/proefplaatsing#wat", "antwoord:nut/wrong"
            })
    void aForgedOpinionIsNotCounted(String button) {
        RunningWegwijzer.Answer said = app.post(app.conversation() + "/messages", Map.of("button", button));
        assertThat(kind(said.body().get("replies").get(0))).isEqualTo("notice");
        assertThat(screen("/redactie/oordelen")).doesNotContain("bestaat#niet");
    }

    private static String text(List<JsonNode> replies) {
        return replies.getFirst().get("text").asString();
    }

    private static String kind(JsonNode reply) {
        return reply.get("kind").asString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/redactie",
                "/redactie/vragen",
                "/redactie/oordelen",
                "/redactie/paginas",
                "/redactie/paginas/no-riskpolis",
                "/redactie/onderwerpen",
                "/redactie/onderwerpen/proefplaatsing",
                "/redactie/lessen"
            })
    void onlyAnEditorComesIn(String path) {
        assertThat(http.get().uri(path).with(staff("ROLE_ADVISER"))).hasStatus(403);
        assertThat(http.get().uri(path)).hasStatus3xxRedirection();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bestaat-niet", "groet", "A_B"})
    void whatIsNoPageForEmployersCannotBeSwitched(String id) {
        assertThat(http.get().uri("/redactie/paginas/" + id).with(sanne)).hasStatus(404);
        assertThat(press(id + "/uit", "mag niet")).hasStatus(404);
    }
}
