package nl.wegwijzer.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.wegwijzer.platform.redis.Keyspace;
import nl.wegwijzer.support.CaseHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signing in with a link, what a session opens, and what stays shut. */
@SpringBootTest(classes = CaseHouse.class)
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class SignInTests {

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        CaseHouse.settings(registry);
    }

    @Autowired
    private MockMvcTester http;

    @Autowired
    private SignInLinks links;

    @Autowired
    private LinkPrinter printer;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private List<Keyspace> keyspaces;

    private String token(Role role) {
        return links.generate(new GenerateOneTimeTokenRequest(role.word())).getTokenValue();
    }

    private MvcTestResult use(String token, String name) {
        return http.post()
                .uri("/aanmelden/link")
                .param("token", token)
                .param("naam", name)
                .with(csrf())
                .exchange();
    }

    private static Cookie session(MvcTestResult signedIn) {
        Cookie cookie = signedIn.getResponse().getCookie("wegwijzer-staff");
        assertThat(cookie).isNotNull();
        return cookie;
    }

    @ParameterizedTest
    @CsvSource({"ADVISER, /adviseur", "EDITOR, /redactie", "AMBASSADOR, /ambassadeur"})
    void signsInOnceAndBringsToTheScreenOfTheRole(Role role, String screen) {
        String token = token(role);
        MvcTestResult first = use(token, "Marieke");
        assertThat(first).hasStatus3xxRedirection().hasRedirectedUrl(screen);
        assertThat(session(first).isHttpOnly()).isTrue();
        assertThat(use(token, "Marieke")).hasRedirectedUrl("/aanmelden?verlopen");
    }

    @Test
    void opensOnlyTheScreenOfTheRoleAndForgetsOnSigningOut() {
        Cookie adviser = session(use(token(Role.ADVISER), "Marieke"));
        assertThat(http.get().uri("/adviseur").cookie(adviser)).hasStatusOk();
        assertThat(http.get().uri("/redactie").cookie(adviser)).hasStatus(403);
        assertThat(http.post().uri("/afmelden").cookie(adviser).with(csrf())).hasRedirectedUrl("/aanmelden?afgemeld");
        assertThat(http.get().uri("/adviseur").cookie(adviser)).hasRedirectedUrl("/aanmelden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verlopen | Deze link werkt niet meer",
                "mislukt | Aanmelden is niet gelukt",
                "geen-rol | nog geen rol",
                "nieuw | nieuwe link gemaakt",
                "later | Wacht tien minuten",
                "afgemeld | U bent afgemeld"
            })
    void saysOnThePageWhatHappenedAndNothingElse(String what, String said) {
        assertThat(http.get().uri("/aanmelden?" + what))
                .bodyText()
                .contains(said)
                .containsOnlyOnce("class=\"ww-alert");
        assertThat(http.get().uri("/aanmelden")).bodyText().doesNotContain("class=\"ww-alert");
    }

    @Test
    void letsOneOfManyInWhoUseALinkAtOnce() throws Exception {
        String token = token(Role.ADVISER);
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String name = "naam" + i;
            all.add(() -> String.valueOf(use(token, name).getResponse().getRedirectedUrl()));
        }
        List<String> where = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(all)) {
                where.add(done.get());
            }
        }
        assertThat(where).filteredOn("/adviseur"::equals).hasSize(1);
    }

    private String idOf(String user) {
        String token = links.generate(new GenerateOneTimeTokenRequest(user)).getTokenValue();
        MockHttpServletRequest form = new MockHttpServletRequest();
        form.setParameter("token", token);
        form.setParameter("naam", "Anna");
        return new LinkSignIn(links)
                .authenticate(Objects.requireNonNull(NamedLink.of(form)))
                .getName();
    }

    @Test
    void twoAmbassadorsWithOneNameAreTwo() {
        String first = idOf("ambassador");
        assertThat(idOf("ambassador")).isNotEqualTo(first);
        assertThat(first).hasSize(12).isNotEqualTo("anna");
        assertThat(idOf("ambassador:" + first)).isEqualTo(first);
        assertThat(idOf("adviser")).isEqualTo("anna");
    }

    @Test
    void whoWasHereBeforeKeepsHerOldId() {
        MockHttpServletRequest form = new MockHttpServletRequest();
        form.setParameter("rol", "ambassador");
        form.setParameter("kenmerk", " Anna ");
        assertThat(idOf(AccessConfiguration.whom(form))).isEqualTo("anna");
        form.setParameter("rol", "editor");
        assertThat(AccessConfiguration.whom(form)).isEqualTo("editor");
        form.setParameter("rol", "ambassador");
        form.setParameter("kenmerk", "a:b\n");
        assertThat(AccessConfiguration.whom(form)).isEqualTo("ambassador");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "made-up", "../../x"})
    void refusesALinkThatNobodyMade(String token) {
        assertThat(use(token, "Marieke")).hasRedirectedUrl("/aanmelden?verlopen");
    }

    @Test
    void doesNotUseALinkUpThatIsOnlyLookedAt() {
        String token = token(Role.ADVISER);
        MvcTestResult page = http.get().uri("/aanmelden/link?token=" + token).exchange();
        assertThat(page).hasStatusOk().bodyText().contains(token, "voornaam");
        assertThat(use(token, "Marieke")).hasRedirectedUrl("/adviseur");
    }

    @Test
    void keepsOnlyTheHashOfALinkAndNotForLong() {
        String token = token(Role.ADVISER);
        assertThat(redis.keys("*" + token + "*")).isEmpty();
        Long seconds = redis.getExpire("sign-in-link:" + ApiTokens.hash(token));
        assertThat(seconds).isBetween(3500L, 3600L);
    }

    @Test
    void printsALinkForTheDeskAtTheStartAndAnotherRoleWhenAsked(CapturedOutput log) {
        printer.atStart();
        assertThat(log).contains("Sign in as adviser");
        int before = log.toString().split("Sign in as editor", -1).length;
        MvcTestResult asked = http.post()
                .uri("/aanmelden/nieuwe-link")
                .param("rol", "editor")
                .with(csrf())
                .exchange();
        assertThat(asked).hasRedirectedUrl("/aanmelden?nieuw");
        assertThat(log.toString().split("Sign in as editor", -1)).hasSize(before + 1);
        for (int i = 0; i < 6; i++) {
            asked = http.post().uri("/aanmelden/nieuwe-link").with(csrf()).exchange();
        }
        assertThat(asked).hasRedirectedUrl("/aanmelden?later");
    }

    @Test
    void wantsAFormOfOurOwn() {
        String token = token(Role.ADVISER);
        assertThat(http.post().uri("/aanmelden/link").param("token", token).param("naam", "x"))
                .hasStatus(403);
        Cookie adviser = session(use(token, "Marieke"));
        assertThat(http.post().uri("/adviseur/aaaaaaaaaaaa/claim").cookie(adviser))
                .hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/adviseur", "/adviseur/events", "/adviseur/aaaaaaaaaaaa", "/redactie", "/ambassadeur/x"})
    void sendsWhoIsNotSignedInToSignIn(String path) {
        assertThat(http.get().uri(path)).hasStatus3xxRedirection().hasRedirectedUrl("/aanmelden");
    }

    @Test
    void givesEverybodyElseNoCookie() {
        MvcTestResult page = http.get().uri("/img/mark.svg").exchange();
        assertThat(page).hasStatusOk();
        assertThat(page.getResponse().getCookies()).isEmpty();
        assertThat(http.get().uri("/actuator/health").exchange().getResponse().getCookies())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/aanmelden", "/img/mark.svg", "/api/v1/cases", "/adviseur"})
    void setsStrictHeadersEverywhere(String path) {
        MvcTestResult result = http.get().uri(path).exchange();
        assertThat(result)
                .headers()
                .hasValue("Referrer-Policy", "no-referrer")
                .hasValue("X-Content-Type-Options", "nosniff");
        assertThat(result.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health, 200",
        "/actuator/health/liveness, 200",
        "/actuator/prometheus, 401",
        "/api/v1/nothing, 404",
        "/api/v2, 404",
        "/api/v1/campaigns, 401",
    })
    void opensToMachinesWhatIsOpen(String path, int status) {
        assertThat(http.get().uri(path)).hasStatus(status);
    }

    @Test
    void givesEverySessionAndLinkAnOwnerAndAnExpiry() {
        use(token(Role.ADVISER), "Marieke");
        token(Role.EDITOR);
        Set<String> keys = redis.keys("*");
        assertThat(keys).anyMatch(key -> key.startsWith("staff-session:")).allSatisfy(key -> {
            assertThat(keyspaces).as(key).anyMatch(space -> key.startsWith(space.prefix()));
            assertThat(redis.getExpire(key)).as(key).isPositive();
        });
    }

    @Test
    void readsRolesAndRegionsFromClaims() {
        AccessProperties settings = new AccessProperties(
                List.of(),
                AccessProperties.SignInLinks.AUTO,
                java.time.Duration.ofHours(1),
                java.time.Duration.ofHours(1),
                "realm_access.roles",
                "ww-",
                "regio");
        Staff staff = new Claims(settings)
                .staff(Map.of(
                        "realm_access", Map.of("roles", List.of("ww-adviser", "editor", "offline")),
                        "regio", "AM12 AM13",
                        "given_name", "Marieke"));
        assertThat(staff.roles()).containsExactly(Role.ADVISER);
        assertThat(staff.regions()).containsExactlyInAnyOrder("AM12", "AM13");
        assertThat(staff.name()).isEqualTo("Marieke");
        assertThat(staff.sees("AM01")).isFalse();
        assertThat(new Claims(settings).staff(Map.of("sub", "x")).regions()).isEmpty();
    }

    @Autowired
    private Clock clock;

    @Test
    void knowsWhenALinkEnds() {
        assertThat(links.generate(new GenerateOneTimeTokenRequest("adviser")).getExpiresAt())
                .isEqualTo(clock.instant().plusSeconds(3600));
    }
}
