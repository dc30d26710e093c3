package nl.wegwijzer.bench;

import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijzer.support.Http;

/** The web desk of a running service, signed in with the link that it printed, as far as a measurement needs it. */
final class AdviserDesk {

    private static final Pattern LINK = Pattern.compile("/aanmelden/link\\?token=([\\w-]+)");
    private static final Pattern FORM = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("/koppel (\\w+)");
    private static final String SETTINGS = "/adviseur/instellingen";

    private final Http http;

    private AdviserDesk(Http http) {
        this.http = http;
    }

    /** Signs in at a service that has started, with the link in its log. */
    static AdviserDesk signedIn(int port, File log) throws IOException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        Http http = new Http(port, browser);
        String token = only(LINK, Files.readString(log.toPath()));
        String page = http.get("/aanmelden/link?token=" + token).text();
        http.form("/aanmelden/link", Map.of("token", token, "naam", "Bench", "_csrf", only(FORM, page)));
        return new AdviserDesk(http);
    }

    /** A code that links a group to the desk of a region. */
    String groupCode(String region) {
        String csrf = only(FORM, http.get(SETTINGS).text());
        return only(
                CODE,
                http.form(SETTINGS + "/groep", Map.of("regio", region, "_csrf", csrf))
                        .text());
    }

    private static String only(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("Not found: " + pattern);
        }
        return matcher.group(1);
    }
}
