package nl.wegwijzer.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.handoff.figures.CountedFigures;
import nl.wegwijzer.support.Browser;
import nl.wegwijzer.support.CaseHouse;
import nl.wegwijzer.support.Employer;
import nl.wegwijzer.support.MutableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The desk in a real browser: desk.mjs. */
@SpringBootTest(
        classes = CaseHouse.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "wegwijzer.desk.beat=200ms")
@ExtendWith(OutputCaptureExtension.class)
class DeskBrowserTests {

    private static final Pattern LINK = Pattern.compile("(/aanmelden/link\\?token=[A-Za-z0-9_-]+)");

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        CaseHouse.settings(registry);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Conversations conversations;

    @Autowired
    private MutableClock clock;

    @Autowired
    private CountedFigures figures;

    @Test
    void theDeskInABrowser(CapturedOutput log) throws IOException, InterruptedException {
        Browser browser = Browser.orSkip();
        List<Employer> employers = new ArrayList<>();
        for (String place : new String[] {"amsterdam", "hilversum", "emmen", "amsterdam"}) {
            Employer employer = new Employer(conversations);
            employers.add(employer);
            employer.types("krijg ik geld terug als hij ziek wordt");
            clock.advance(Duration.ofMinutes(40));
            employer.types("wij zijn een bakkerij met 12 medewerkers, het uwv heeft mijn aanvraag in " + place
                    + " afgewezen en de jongen begint maandag");
            employer.presses("ja");
        }
        figures.count();
        Matcher link = LINK.matcher(log.getAll());
        assertThat(link.find()).isTrue();

        HttpServer eraser = erasesWhenAsked(employers);
        try {
            String erase = "http://127.0.0.1:" + eraser.getAddress().getPort();
            browser.run("desk.mjs", port, Map.of("SIGN_IN", link.group(1), "ERASE", erase));
        } finally {
            eraser.stop(0);
        }
    }

    /** What employers do elsewhere while the browser has the desk open. */
    private HttpServer erasesWhenAsked(List<Employer> employers) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            employers.forEach(employer -> conversations.eraseAll(employer.id()));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
