package nl.wegwijzer.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import nl.wegwijzer.support.CaseHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** With an OpenID provider there are no links: not in the log, and not at the door. */
@SpringBootTest(
        classes = CaseHouse.class,
        properties = {
            "spring.security.oauth2.client.registration.werk.client-id=wegwijzer",
            "spring.security.oauth2.client.registration.werk.client-secret=secret",
            "spring.security.oauth2.client.registration.werk.client-name=Het werkaccount",
            "spring.security.oauth2.client.registration.werk.authorization-grant-type=authorization_code",
            "spring.security.oauth2.client.registration.werk.redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
            "spring.security.oauth2.client.registration.werk.scope=openid,profile",
            "spring.security.oauth2.client.provider.werk.authorization-uri=https://login.example/authorize",
            "spring.security.oauth2.client.provider.werk.token-uri=https://login.example/token",
            "spring.security.oauth2.client.provider.werk.jwk-set-uri=https://login.example/keys",
        })
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class OpenIdSignInTests {

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        CaseHouse.settings(registry);
    }

    @Autowired
    private MockMvcTester http;

    @Autowired
    private LinkPrinter printer;

    @Autowired
    private SignInLinks links;

    @Test
    void sendsStaffToTheProvider() {
        assertThat(http.get().uri("/adviseur")).hasRedirectedUrl("/aanmelden");
        assertThat(http.get().uri("/aanmelden"))
                .hasStatusOk()
                .bodyText()
                .contains("/oauth2/authorization/werk", "Het werkaccount")
                .doesNotContain("Nieuwe link");
        MvcTestResult away = http.get().uri("/oauth2/authorization/werk").exchange();
        assertThat(away).hasStatus3xxRedirection();
        assertThat(away.getResponse().getRedirectedUrl()).startsWith("https://login.example/authorize");
    }

    @Test
    void givesAndTakesNoLinks(CapturedOutput log) {
        printer.atStart();
        assertThat(log).doesNotContain("Sign in as");
        String token =
                links.generate(new GenerateOneTimeTokenRequest("adviser")).getTokenValue();
        MvcTestResult used = http.post()
                .uri("/aanmelden/link")
                .param("token", token)
                .param("naam", "x")
                .with(csrf())
                .exchange();
        assertThat(used.getResponse().getRedirectedUrl()).isNotEqualTo("/adviseur");
        assertThat(http.get().uri("/adviseur")).hasRedirectedUrl("/aanmelden");
    }
}
