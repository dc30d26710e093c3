package nl.wegwijzer.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wegwijzer.WegwijzerApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application, started as a user starts it: its own Redis under a data folder, a port of its own. */
public final class RunningWegwijzer implements AutoCloseable {

    public static final String ADVISER_TOKEN = "adviser-token-of-a-test";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    /** One application for every test that changes no setting of it. */
    private static final class Shared {
        private static final RunningWegwijzer APP = startShared();

        private static RunningWegwijzer startShared() {
            try {
                Path data = Files.createTempDirectory("wegwijzer-journeys");
                RunningWegwijzer app = start(data, Map.of());
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(data.toFile())));
                return app;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private RunningWegwijzer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The application that all journeys share. Each has conversations and cases of its own in it; never close it. */
    public static RunningWegwijzer shared() {
        return Shared.APP;
    }

    public static RunningWegwijzer start(Path data, Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "server.port", "0",
                "wegwijzer.data-dir", data.toString(),
                "wegwijzer.api.tokens", "adviser=" + ADVISER_TOKEN,
                "spring.lifecycle.timeout-per-shutdown-phase", "1s",
                "wegwijzer.clock", "2026-11-24T10:00:00Z"));
        all.putAll(settings);
        String[] arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new RunningWegwijzer(new SpringApplication(WegwijzerApplication.class).run(arguments));
    }

    public String url(String path) {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path;
    }

    /** One answer of the server. */
    public record Answer(int status, JsonNode body) {}

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** The body as it is. */
    public String text(String path) {
        try {
            return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer post(String path, Object body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE().build());
    }

    /** Begins a conversation and gives its path. */
    public String conversation() {
        return "/api/v1/conversations/"
                + post("/api/v1/conversations", Map.of()).body().get("id").asString();
    }

    /** Says something and gives the replies. */
    public List<JsonNode> say(String conversation, String text) {
        return replies(post(conversation + "/messages", Map.of("text", text)));
    }

    /** Presses the first button whose value starts so. */
    public List<JsonNode> press(String conversation, List<JsonNode> replies, String valueStart) {
        String value = replies.stream()
                .flatMap(reply -> reply.get("buttons").valueStream())
                .map(button -> button.get("value").asString())
                .filter(candidate -> candidate.startsWith(valueStart))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + valueStart + " in " + replies));
        return replies(post(conversation + "/messages", Map.of("button", value)));
    }

    private static List<JsonNode> replies(Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError("status " + answer.status() + " " + answer.body());
        }
        return answer.body().get("replies").valueStream().toList();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            return new Answer(
                    response.statusCode(),
                    body.startsWith("{") || body.startsWith("[") ? JSON.readTree(body) : JSON.valueToTree(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
