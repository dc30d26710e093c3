package nl.wegwijzer.outreach;

import java.io.IOException;
import java.util.Map;
import nl.wegwijzer.platform.access.Role;
import nl.wegwijzer.support.Browser;
import nl.wegwijzer.support.OutreachHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The ambassador, and who scans her code, in a real browser: ambassador.mjs. */
@SpringBootTest(classes = OutreachHouse.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AmbassadorBrowserTests {

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        OutreachHouse.settings(registry);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private OneTimeTokenService links;

    @Test
    void theAmbassadorInABrowser() throws IOException, InterruptedException {
        Browser browser = Browser.orSkip();
        String token = links.generate(new GenerateOneTimeTokenRequest(Role.AMBASSADOR.word()))
                .getTokenValue();
        browser.run("ambassador.mjs", port, Map.of("SIGN_IN", "/aanmelden/link?token=" + token));
    }
}
