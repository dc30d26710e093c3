package nl.wegwijzer.bench;

import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The web desk of a running service, signed in with the link that it printed, as far as a measurement needs it. */
final class AdviserDesk {

    private static final Pattern LINK = Pattern.compile("/aanmelden/link\\?token=([\\w-]+)");
    private static final Pattern FORM = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("/koppel (\\w+)");
    private static final String SETTINGS = "/adviseur/instellingen";

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;

    private AdviserDesk(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** Signs in at a service that has started, with the link in its log. */
    static AdviserDesk signedIn(int port, File log) throws IOException, InterruptedException {
        AdviserDesk desk = new AdviserDesk(port);
        String token = only(LINK, Files.readString(log.toPath()));
        String page = desk.get("/aanmelden/link?token=" + token);
        desk.post("/aanmelden/link", Map.of("token", token, "naam", "Bench", "_csrf", only(FORM, page)));
        return desk;
    }

    /** A code that links a group to the desk of a region. */
    String groupCode(String region) throws IOException, InterruptedException {
        String csrf = only(FORM, get(SETTINGS));
        return only(CODE, post(SETTINGS + "/groep", Map.of("regio", region, "_csrf", csrf)));
    }

    private static String only(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("Not found: " + pattern);
        }
        return matcher.group(1);
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    private String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}
