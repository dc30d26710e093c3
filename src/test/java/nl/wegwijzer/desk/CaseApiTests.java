package nl.wegwijzer.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.CaseLists;
import nl.wegwijzer.handoff.CaseQuery;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.Course;
import nl.wegwijzer.handoff.Team;
import nl.wegwijzer.handoff.Verdict;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.platform.access.Role;
import nl.wegwijzer.platform.access.SignedIn;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.support.CaseHouse;
import nl.wegwijzer.support.Employer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases over HTTP: the contract, who sees what, and what is refused how. */
@SpringBootTest(
        classes = CaseHouse.class,
        properties = "wegwijzer.api.tokens=adviser=all-regions-token-1,adviser:AM12=amsterdam-token-2,"
                + " adviser:AM13=gooi-token-number-3,editor=editor-token-num-4")
@AutoConfigureMockMvc
class CaseApiTests {

    private static final String ALL = "all-regions-token-1";
    private static final String AMSTERDAM = "amsterdam-token-2";
    private static final String GOOI = "gooi-token-number-3";
    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        CaseHouse.settings(registry);
    }

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Conversations conversations;

    @Autowired
    private CaseLists lists;

    @Autowired
    private Team team;

    @Autowired
    private CaseStore store;

    private final JsonMapper json = JsonMapper.builder().build();

    /** A case at the desk of Amsterdam. */
    private String opened() {
        return opened(new Employer(conversations));
    }

    private String opened(Employer employer) {
        Set<String> before = open();
        employer.types("het uwv heeft mijn aanvraag in amsterdam zomaar afgewezen");
        employer.presses("ja");
        return open().stream().filter(id -> !before.contains(id)).findFirst().orElseThrow();
    }

    private Set<String> open() {
        Staff everybody = new Staff("test", "", Set.of(Role.ADVISER), Set.of(Staff.EVERYWHERE));
        CaseQuery open = new CaseQuery(List.of(CaseStatus.OPEN), Optional.of("AM12"), 0, 100);
        return lists.list(open, everybody).cases().stream()
                .map(one -> one.id().value())
                .collect(Collectors.toSet());
    }

    private MvcTestResult get(String token, String path) {
        return http.get()
                .uri("/api/v1/cases" + path)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private MvcTestResult post(String token, String path, String body) {
        return http.post()
                .uri("/api/v1/cases" + path)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private JsonNode body(MvcTestResult result) throws Exception {
        return json.readTree(result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void refused(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).hasContentType(PROBLEM);
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(result).bodyJson().extractingPath("$.detail").asString().isNotBlank();
    }

    @Test
    void handlesACaseFromClaimToReopening() throws Exception {
        String id = opened();
        JsonNode list = body(get(AMSTERDAM, "?status=open&region=AM12&page=0&size=100"));
        assertThat(list.get("cases").findValuesAsString("id")).contains(id);
        JsonNode one = body(get(AMSTERDAM, "/" + id));
        assertThat(one.get("status").asString()).isEqualTo("open");
        assertThat(one.get("reason").asString()).isEqualTo("oordeel");
        assertThat(one.get("promise").get("text").asString()).contains("uiterlijk");
        JsonNode claimed = body(post(AMSTERDAM, "/" + id + "/claim", ""));
        assertThat(claimed.get("status").asString()).isEqualTo("claimed");
        assertThat(claimed.get("owner").asString()).isNotBlank();
        assertThat(post(AMSTERDAM, "/" + id + "/messages", "{\"text\":\"Goedemorgen.\"}"))
                .hasStatusOk();
        JsonNode noted = body(post(AMSTERDAM, "/" + id + "/messages", "{\"text\":\"Nabellen.\",\"internal\":true}"));
        assertThat(noted.get("messages").findValuesAsString("from")).containsExactly("adviser", "internal");
        assertThat(noted.get("status").asString()).isEqualTo("waiting");
        assertThat(post(AMSTERDAM, "/" + id + "/release", "")).hasStatusOk();
        team.signedIn(new SignedIn(new Staff("0f3a", "Piet", Set.of(Role.ADVISER), Set.of("AM12"))));
        team.signedIn(new SignedIn(new Staff("77bc", "Joris", Set.of(Role.ADVISER), Set.of("AM13"))));
        MvcTestResult typo = post(AMSTERDAM, "/" + id + "/transfer", "{\"adviser\":\"Pietje\"}");
        refused(typo, 400, "invalid-value");
        assertThat(typo).bodyJson().extractingPath("$.field").isEqualTo("adviser");
        MvcTestResult elsewhere = post(AMSTERDAM, "/" + id + "/transfer", "{\"adviser\":\"77bc\"}");
        refused(elsewhere, 409, "conflict");
        assertThat(elsewhere).bodyJson().extractingPath("$.why").isEqualTo("other-region");
        JsonNode given = body(post(AMSTERDAM, "/" + id + "/transfer", "{\"adviser\":\"Piet\",\"note\":\"graag\"}"));
        assertThat(given.get("owner").asString()).isEqualTo("Piet");
        post(AMSTERDAM, "/" + id + "/release", "");
        JsonNode closed = body(post(AMSTERDAM, "/" + id + "/close", "{\"outcome\":\"beantwoord\"}"));
        assertThat(closed.get("closing").get("outcome").asString()).isEqualTo("beantwoord");
        assertThat(body(post(AMSTERDAM, "/" + id + "/reopen", "")).get("status").asString())
                .isEqualTo("open");
    }

    @Test
    void givesASystemOfADeskAllOfACase() throws Exception {
        Employer employer = new Employer(conversations);
        employer.types(
                "wij zijn een bakkerij met 12 medewerkers, het uwv heeft mijn aanvraag in emmen zomaar afgewezen");
        employer.presses("ja");
        CaseId id = store.liveOf(employer.id().value()).orElseThrow().id();
        JsonNode open = body(get(ALL, "/" + id));
        assertThat(open.get("municipality").asString()).isEqualTo("Emmen");
        assertThat(open.get("company").asString()).contains("12 mensen");
        assertThat(open.get("backup").asString()).isEqualTo("landelijk");
        assertThat(open.has("verdict")).isFalse();
        assertThat(open.get("promise").has("nextReplyBy")).isFalse();
        post(ALL, "/" + id + "/messages", "{\"text\":\"Vertel.\"}");
        employer.types("er is nog iets");
        assertThat(body(get(ALL, "/" + id)).get("promise").get("nextReplyBy").asString())
                .isEqualTo(String.valueOf(store.get(id).orElseThrow().promise().nextReplyBy()));
        post(ALL, "/" + id + "/close", "{\"outcome\":\"afspraak\"}");
        Verdict verdict = new Verdict(Verdict.Helped.NO, false, Verdict.Result.NOTHING, Verdict.Why.RULES);
        store.change(
                id,
                current -> new Changed.Done(
                        Course.of(current, current.changedAt()).judged(verdict).done()));
        JsonNode judged = body(get(ALL, "/" + id)).get("verdict");
        assertThat(judged.toString()).isEqualTo("{\"helped\":\"no\",\"result\":\"nothing\",\"why\":\"rules\"}");
    }

    @Test
    void listsByReasonAndWhatIsMine() throws Exception {
        String mine = opened();
        String other = opened();
        post(AMSTERDAM, "/" + mine + "/claim", "");
        assertThat(ids("?reason=oordeel&size=100")).contains(mine, other);
        assertThat(ids("?reason=klacht&size=100")).doesNotContain(mine, other);
        assertThat(ids("?mine=true&size=100")).contains(mine).doesNotContain(other);
        assertThat(ids("?mine=true&reason=oordeel&size=100")).contains(mine).doesNotContain(other);
        assertThat(ids("?mine=true&reason=klacht&size=100")).isEmpty();
        refused(get(AMSTERDAM, "?reason=zomaar"), 400, "invalid-value");
    }

    private List<String> ids(String query) throws Exception {
        return body(get(AMSTERDAM, query)).get("cases").findValuesAsString("id");
    }

    @Test
    void saysHowACaseCanEndWhenItIsClosedInOtherWords() throws Exception {
        String id = opened();
        MvcTestResult result = post(ALL, "/" + id + "/close", "{\"outcome\":\"klaar\"}");
        refused(result, 400, "invalid-value");
        assertThat(body(result).get("field").asString()).isEqualTo("outcome");
        assertThat(body(result).get("allowed").toString())
                .isEqualTo("[\"beantwoord\",\"afspraak\",\"doorverwezen\",\"geen-reactie\",\"anders\"]");
        assertThat(body(get(ALL, "/" + id)).get("status").asString()).isEqualTo("open");
    }

    @Test
    void neverGivesTheKeyToTheConversation() throws Exception {
        Employer employer = new Employer(conversations);
        String id = opened(employer);
        assertThat(get(ALL, "/" + id).getResponse().getContentAsString())
                .doesNotContain(employer.id().value());
        assertThat(get(ALL, "").getResponse().getContentAsString())
                .doesNotContain(employer.id().value());
    }

    @Test
    void givesOneOfTwoHundredRequestsTheCaseAndTellsTheOthersWhoHasIt() throws Exception {
        String id = opened();
        List<Callable<MvcTestResult>> claims = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String token = i % 2 == 0 ? ALL : AMSTERDAM;
            claims.add(() -> post(token, "/" + id + "/claim", ""));
        }
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(claims)) {
                statuses.merge(done.get().getResponse().getStatus(), 1, Integer::sum);
            }
        }
        assertThat(statuses).isEqualTo(Map.of(200, 1, 409, 199));
        MvcTestResult late = post(ALL, "/" + id + "/claim", "");
        refused(late, 409, "conflict");
        assertThat(late)
                .bodyJson()
                .extractingPath("$.owner")
                .isEqualTo(body(get(ALL, "/" + id)).get("owner").asString());
        assertThat(late).bodyJson().extractingPath("$.why").isEqualTo("taken");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, '', ''",
        "POST, /claim, ''",
        "POST, /release, ''",
        "POST, /messages, '{\"text\":\"hoi\"}'",
        "POST, /messages, '{\"text\":\"hoi\",\"internal\":true}'",
        "POST, /transfer, '{\"region\":\"AM13\",\"note\":\"\"}'",
        "POST, /close, '{\"outcome\":\"beantwoord\"}'",
        "POST, /reopen, ''",
    })
    void hidesACaseOfAnotherRegionBehindEveryEndpoint(String method, String path, String body) throws Exception {
        String id = opened();
        for (String target : List.of(id, "aaaaaaaaaaaa", "no-such-id")) {
            MvcTestResult result = http.method(HttpMethod.valueOf(method))
                    .uri("/api/v1/cases/" + target + path)
                    .header("Authorization", "Bearer " + GOOI)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body)
                    .exchange();
            refused(result, 404, "not-found");
        }
        assertThat(body(get(ALL, "/" + id)).get("status").asString()).isEqualTo("open");
        assertThat(body(get(ALL, "/" + id)).get("messages").size()).isZero();
    }

    @Test
    void listsNothingOfAnotherRegion() throws Exception {
        opened();
        assertThat(body(get(GOOI, "?region=AM12")).get("cases").size()).isZero();
        assertThat(body(get(GOOI, "")).get("cases").findValuesAsString("region"))
                .doesNotContain("AM12");
        assertThat(body(get(ALL, "?region=AM12")).get("cases").size()).isPositive();
    }

    @Test
    void refusesWhoIsNotAnAdviser() {
        refused(http.get().uri("/api/v1/cases").exchange(), 401, "not-signed-in");
        refused(get("wrong", ""), 401, "not-signed-in");
        refused(get("editor-token-num-4", ""), 403, "not-allowed");
        refused(post("wrong", "/aaaaaaaaaaaa/claim", ""), 401, "not-signed-in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/messages | {                                        | 400 | bad-json",
                "/messages |                                          | 400 | bad-json",
                "/messages | {\"text\":\"hoi\",\"txt\":1}             | 400 | unknown-field",
                "/messages | {\"text\":\"  \"}                        | 400 | invalid-value",
                "/messages | {\"text\":{\"a\":1}}                     | 400 | invalid-value",
                "/messages | {}                                       | 400 | invalid-value",
                "/transfer | {}                                       | 400 | invalid-value",
                "/transfer | {\"region\":\"AM13\",\"adviser\":\"x\"}  | 400 | invalid-value",
                "/transfer | {\"region\":\"AM99\"}                    | 400 | invalid-value",
                "/close    | {\"note\":\"x\"}                         | 400 | invalid-value",
                "/close    | {\"outcome\":\"klaar\"}                  | 400 | invalid-value",
                "/reopen   |                                          | 409 | conflict",
                "/release  |                                          | 409 | conflict",
            })
    void saysWhatIsWrongWithAFixedCode(String path, String content, int status, String code) {
        refused(post(ALL, "/" + opened() + path, content == null ? "" : content), status, code);
    }

    @Test
    void refusesALargeBodyAndAnUnknownPathAndMethod() {
        String id = opened();
        refused(post(ALL, "/" + id + "/messages", "{\"text\":\"" + "a".repeat(70_000) + "\"}"), 413, "body-too-large");
        refused(post(ALL, "/" + id + "/messages", "{\"text\":\"" + "a".repeat(2_001) + "\"}"), 400, "invalid-value");
        refused(get(ALL, "?status=nonsense"), 400, "invalid-value");
        refused(get(ALL, "?size=1000"), 400, "invalid-value");
        refused(get(ALL, "?page=x"), 400, "invalid-value");
        refused(get(ALL, "/" + id + "/nothing"), 404, "not-found");
        refused(
                http.delete()
                        .uri("/api/v1/cases/" + id)
                        .header("Authorization", "Bearer " + ALL)
                        .exchange(),
                405,
                "method-not-allowed");
        refused(
                http.post()
                        .uri("/api/v1/cases/" + id + "/messages")
                        .header("Authorization", "Bearer " + ALL)
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("hoi")
                        .exchange(),
                415,
                "unsupported-media-type");
    }

    @Test
    void takesTheSameMessageOnce() throws Exception {
        String id = opened();
        for (int i = 0; i < 2; i++) {
            http.post()
                    .uri("/api/v1/cases/" + id + "/messages")
                    .header("Authorization", "Bearer " + ALL)
                    .header("Idempotency-Key", "k1")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"text\":\"hallo\"}")
                    .exchange();
        }
        assertThat(body(get(ALL, "/" + id)).get("messages").size()).isEqualTo(1);
    }
}
