package nl.wegwijzer.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.support.CaseHouse;
import nl.wegwijzer.support.Employer;
import nl.wegwijzer.support.OpenIdProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Staff signs in at a real OpenID provider over real HTTP; role, region and name come from its claims. */
@SpringBootTest(
        classes = CaseHouse.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.security.oauth2.client.registration.werk.client-id=" + OpenIdProvider.CLIENT,
            "spring.security.oauth2.client.registration.werk.client-secret=" + OpenIdProvider.SECRET,
            "spring.security.oauth2.client.registration.werk.client-name=Het werkaccount",
            "spring.security.oauth2.client.registration.werk.authorization-grant-type=authorization_code",
            "spring.security.oauth2.client.registration.werk.redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
            "spring.security.oauth2.client.registration.werk.scope=openid,profile",
            "wegwijzer.access.role-prefix=wegwijzer-",
        })
class RealOpenIdTests {

    private static final OpenIdProvider PROVIDER = OpenIdProvider.start();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        CaseHouse.settings(registry);
        String provider = "spring.security.oauth2.client.provider.werk.";
        registry.add(provider + "authorization-uri", () -> PROVIDER.url("/oauth2/authorize"));
        registry.add(provider + "token-uri", () -> PROVIDER.url("/oauth2/token"));
        registry.add(provider + "jwk-set-uri", () -> PROVIDER.url("/oauth2/jwks"));
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Conversations conversations;

    @Autowired
    private CaseStore store;

    private HttpClient browser = newBrowser();

    private static HttpClient newBrowser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
    }

    @BeforeEach
    void knowEachOther() {
        PROVIDER.takesBackTo(app("/login/oauth2/code/werk"));
    }

    private String app(String path) {
        return "http://localhost:" + port + path;
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** From the door of the application to the form of the provider and back. */
    private HttpResponse<String> signIn(String name) throws IOException, InterruptedException {
        HttpResponse<String> form = get(app("/oauth2/authorization/werk"));
        assertThat(form.uri().toString()).startsWith(PROVIDER.url("/login"));
        return post(form, PROVIDER.url("/login"), "username=" + name + "&password=" + OpenIdProvider.PASSWORD);
    }

    /** Sends a form that stands on a page. */
    private HttpResponse<String> post(HttpResponse<String> page, String address, String filledIn)
            throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        String fields = filledIn + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(HttpRequest.BodyPublishers.ofString(fields))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String opened(String place) {
        Employer employer = new Employer(conversations);
        employer.types("het uwv heeft mijn aanvraag in " + place + " zomaar afgewezen");
        employer.presses("ja");
        return store.liveOf(employer.id().value()).orElseThrow().id().value();
    }

    @Test
    void letsAnAdviserInWithTheRegionOfTheClaims() throws Exception {
        String amsterdam = opened("amsterdam");
        String gooi = opened("hilversum");
        assertThat(get(app("/adviseur")).uri().getPath()).isEqualTo("/aanmelden");
        HttpResponse<String> desk = signIn("marieke");
        assertThat(desk.uri()).hasToString(app("/adviseur?continue"));
        assertThat(desk.body()).contains("Marieke").contains(amsterdam).doesNotContain(gooi);
        assertThat(get(app("/adviseur/" + amsterdam)).statusCode()).isEqualTo(200);
        assertThat(get(app("/adviseur/" + gooi)).statusCode()).isEqualTo(404);
    }

    @Test
    void givesACaseToAColleagueWhoseSubjectIsNotTheName() throws Exception {
        String id = opened("amsterdam");
        for (String name : new String[] {"gerda", "joris", "marieke"}) {
            browser = newBrowser();
            signIn(name);
        }
        HttpResponse<String> page = get(app("/adviseur/" + id));
        assertThat(page.body())
                .contains("<option value=\"41d7-g\">Gerda</option>")
                .doesNotContain(">Joris</option>")
                .doesNotContain(">Marieke</option>");
        String transfer = app("/adviseur/" + id + "/transfer");
        assertThat(post(page, transfer, "naarAdviseur=Gerdaa").body()).contains("Deze collega kennen wij niet");
        assertThat(post(page, transfer, "naarAdviseur=b960-j").body()).contains("Deze collega ziet deze regio niet");
        assertThat(post(page, transfer, "naarAdviseur=41d7-g").body())
                .contains("De vraag is overgedragen", "Overgedragen aan Gerda")
                .doesNotContain("Overgedragen aan 41d7");
        browser = newBrowser();
        signIn("gerda");
        assertThat(get(app("/adviseur?lijst=mijn")).body()).contains(id);
    }

    @Test
    void letsNobodyInWhoHasNoRole() throws Exception {
        opened("amsterdam");
        signIn("piet");
        HttpResponse<String> desk = get(app("/adviseur"));
        assertThat(desk.body()).doesNotContain("zomaar afgewezen");
        assertThat(desk.uri().getPath().equals("/aanmelden") || desk.statusCode() == 403)
                .as(desk.uri() + " " + desk.statusCode())
                .isTrue();
    }
}
