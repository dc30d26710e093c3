package nl.wegwijzer.channels.web;

import java.io.IOException;
import java.util.Map;
import nl.wegwijzer.support.Browser;
import nl.wegwijzer.support.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The web chat in a real browser: journeys.mjs. */
@WebTest
class BrowserTests {

    @LocalServerPort
    private int port;

    @Test
    void journeysInABrowser() throws IOException, InterruptedException {
        Browser.orSkip().run("journeys.mjs", port, Map.of());
    }
}
