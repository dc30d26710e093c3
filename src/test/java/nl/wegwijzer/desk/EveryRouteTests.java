package nl.wegwijzer.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.handoff.Adviser;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.Course;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.support.CaseHouse;
import nl.wegwijzer.support.Employer;
import nl.wegwijzer.support.MutableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An adviser of one region cannot read or change a case of another by any route: every mapping of the desk and of the interface is
 * looked up in the application itself, so a new route is tried too, and fails this test until it is known here.
 */
@SpringBootTest(classes = CaseHouse.class, properties = "wegwijzer.api.tokens=adviser:AM13=gooi-token-number-3")
@AutoConfigureMockMvc
class EveryRouteTests {

    private static final String SECRET = "zomaar afgewezen";
    private static final RequestPostProcessor OF_GOOI =
            authentication(new TestingAuthenticationToken("gerda", "", "ROLE_ADVISER", "NAME_Gerda", "REGION_AM13"));

    /** A body or the fields that each route needs to get as far as the case. */
    private static final Map<String, String> BODIES = Map.of(
            "/api/v1/cases/{id}/messages", "{\"text\":\"hoi\"}",
            "/api/v1/cases/{id}/transfer", "{\"region\":\"AM13\"}",
            "/api/v1/cases/{id}/close", "{\"outcome\":\"beantwoord\"}");

    private static final Set<String> OF_A_CASE = Set.of(
            "GET /adviseur/{id}",
            "POST /adviseur/{id}/claim",
            "POST /adviseur/{id}/release",
            "POST /adviseur/{id}/message",
            "POST /adviseur/{id}/call",
            "POST /adviseur/{id}/transfer",
            "POST /adviseur/{id}/refer",
            "POST /adviseur/{id}/close",
            "POST /adviseur/{id}/reopen",
            "GET /api/v1/cases/{id}",
            "POST /api/v1/cases/{id}/claim",
            "POST /api/v1/cases/{id}/release",
            "POST /api/v1/cases/{id}/messages",
            "POST /api/v1/cases/{id}/transfer",
            "POST /api/v1/cases/{id}/close",
            "POST /api/v1/cases/{id}/reopen");

    private static final Set<String> WITHOUT_A_CASE = Set.of(
            "GET /adviseur",
            "GET /adviseur/cijfers",
            "GET /adviseur/cijfers.csv",
            "GET /adviseur/instellingen",
            "POST /adviseur/instellingen/afwezig",
            "POST /adviseur/instellingen/groep",
            "POST /adviseur/instellingen/telegram",
            "GET /api/v1/cases");

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        CaseHouse.settings(registry);
    }

    @Autowired
    private MockMvcTester http;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private Conversations conversations;

    @Autowired
    private CaseStore store;

    @Autowired
    private MutableClock clock;

    private Map<String, String> routes() {
        Map<String, String> routes = new TreeMap<>();
        mappings.getHandlerMethods()
                .forEach((info, method) -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/adviseur") || path.startsWith("/api/v1/cases"))
                        .filter(path -> !path.equals("/adviseur/events"))
                        .forEach(path -> info.getMethodsCondition().getMethods().stream()
                                .map(RequestMethod::name)
                                .forEach(verb -> routes.put(verb + " " + path, path))));
        return routes;
    }

    private MvcTestResult call(String route, String path) {
        HttpMethod verb = HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
        var request = http.method(verb).uri(path);
        if (path.startsWith("/api")) {
            request = request.header("Authorization", "Bearer gooi-token-number-3")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(BODIES.getOrDefault(route.substring(route.indexOf(' ') + 1), ""));
        } else {
            request = request.with(OF_GOOI);
            if (verb.equals(HttpMethod.POST)) {
                for (String field : List.of(
                        "sleutel=s",
                        "tekst=hoi",
                        "uitkomst=beantwoord",
                        "naar=AM12/WSP Groot Amsterdam",
                        "bereikt=true",
                        "naarRegio=AM13",
                        "regio=AM12",
                        "tot=")) {
                    request = request.param(field.split("=", 2)[0], field.split("=", 2)[1]);
                }
                request = request.with(csrf());
            }
        }
        return request.exchange();
    }

    /** Every list beside every region and reason, as an address can ask for them. */
    private static List<String> lists() {
        List<String> addresses = new ArrayList<>();
        for (String list : List.of("open", "mijn", "bellen", "collegas", "gesloten", "")) {
            for (String region : List.of("", "AM12", "AM13", "every", "@gerda")) {
                for (String reason : List.of("", "oordeel", "gevraagd")) {
                    addresses.add("/adviseur?lijst=" + list + "&regio=" + region + "&reden=" + reason);
                }
            }
        }
        for (String region : List.of("", "AM12", "every", "@gerda")) {
            addresses.add("/api/v1/cases?status=open,claimed,waiting,closed&region=" + region);
        }
        return addresses;
    }

    /** A case that this adviser had before it went to a region that she does not see; with and without an employer who waits. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hidesACaseThatIsHersNoLongerFromEveryListAndCount(boolean waits) throws Exception {
        Employer employer = new Employer(conversations);
        employer.types("het uwv heeft mijn aanvraag in amsterdam " + SECRET);
        employer.presses("ja");
        CaseId id = store.liveOf(employer.id().value()).orElseThrow().id();
        Adviser gerda = new Adviser("gerda", "Gerda");
        store.change(id, current -> {
            Course course = Course.of(current, clock.instant()).claimed(gerda).called(false, "gerda");
            return new Changed.Done((waits ? course : course.answered("k", gerda, "Hallo.")).done());
        });
        for (String address : lists()) {
            MvcTestResult answer = call("GET " + address, address);
            assertThat(answer.getResponse().getStatus()).as(address).isEqualTo(200);
            assertThat(answer.getResponse().getContentAsString())
                    .as(address)
                    .doesNotContain(SECRET)
                    .doesNotContain(id.value())
                    .doesNotContain("desk-boxes__count");
        }
        assertThat(store.get(id).orElseThrow().owner()).isEqualTo(gerda);
    }

    @Test
    void knowsEveryRoute() {
        assertThat(routes().keySet())
                .allSatisfy(route -> assertThat(OF_A_CASE.contains(route) || WITHOUT_A_CASE.contains(route))
                        .as(route)
                        .isTrue());
        assertThat(routes()).hasSizeGreaterThanOrEqualTo(OF_A_CASE.size());
    }

    @Test
    void hidesACaseOfAnotherRegionBehindEveryRoute() throws Exception {
        Employer employer = new Employer(conversations);
        employer.types("het uwv heeft mijn aanvraag in amsterdam " + SECRET);
        employer.presses("ja");
        CaseId id = store.liveOf(employer.id().value()).orElseThrow().id();
        Case before = store.get(id).orElseThrow();
        for (String route : OF_A_CASE) {
            String path = route.substring(route.indexOf(' ') + 1).replace("{id}", id.value());
            MvcTestResult answer = call(route, path);
            assertThat(answer.getResponse().getStatus()).as(route).isEqualTo(404);
            assertThat(answer.getResponse().getContentAsString()).as(route).doesNotContain(SECRET);
        }
        for (String route : WITHOUT_A_CASE) {
            MvcTestResult answer = call(route, route.substring(route.indexOf(' ') + 1));
            assertThat(answer.getResponse().getContentAsString())
                    .as(route)
                    .doesNotContain(SECRET)
                    .doesNotContain(id.value());
        }
        Case after = store.get(id).orElseThrow();
        assertThat(after.messages()).isEmpty();
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(after.events()).isEqualTo(before.events());
    }
}
