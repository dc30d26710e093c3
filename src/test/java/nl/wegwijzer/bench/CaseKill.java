package nl.wegwijzer.bench;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.wegwijzer.WegwijzerApplication;
import nl.wegwijzer.support.Http;
import tools.jackson.databind.JsonNode;

/**
 * Kills the service while employers and advisers write to each other, starts it again on the same Redis, and counts: every employer has
 * one case, and every message stands once on either side, in order. Both sides do what their programs do: what got no answer is sent
 * again with the same key. Usage: {@code bench/cases kill [times]}. Ends with code 1 when something was lost or doubled.
 */
public final class CaseKill {

    private static final int EMPLOYERS = 8;
    private static final int MESSAGES = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int EARLIEST_MILLIS = 300;
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int LATEST_MILLIS = 5000;

    private final Http http;
    private final String token = UUID.randomUUID().toString();

    private CaseKill(int port) {
        this.http = new Http(port);
    }

    /**
     * Kills as often as asked.
     *
     * @param arguments how often, 10 without
     */
    public static void main(String[] arguments) throws Exception {
        int times = arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]);
        Random random = new Random();
        boolean perfect = true;
        for (int i = 1; i <= times; i++) {
            int port = Ports.free();
            try (RedisProcess redis = RedisProcess.start()) {
                perfect &= new CaseKill(port).round(i, redis, port, random);
            }
        }
        System.out.printf("kill %d times: %s%n", times, perfect ? "0 lost, 0 doubled" : "NOT PERFECT");
        System.exit(perfect ? 0 : 1);
    }

    private boolean round(int number, RedisProcess redis, int port, Random random) throws Exception {
        List<String> settings = List.of(
                "server.port=" + port,
                "wegwijzer.public-url=http://localhost:" + port,
                "wegwijzer.redis.url=" + redis.url(),
                "wegwijzer.api.tokens=adviser=" + token);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                AppProcess first = AppProcess.start(WegwijzerApplication.class, settings)) {
            untilItAnswers();
            List<Future<String>> talks = IntStream.range(0, EMPLOYERS)
                    .mapToObj(employer -> threads.submit(() -> talk(number + "-" + employer)))
                    .toList();
            int after = EARLIEST_MILLIS + random.nextInt(LATEST_MILLIS - EARLIEST_MILLIS);
            Thread.sleep(after);
            long done = talks.stream().filter(Future::isDone).count();
            first.kill();
            try (AppProcess _ = AppProcess.start(WegwijzerApplication.class, settings)) {
                List<String> faults = new ArrayList<>();
                for (int employer = 0; employer < EMPLOYERS; employer++) {
                    String tag = number + "-" + employer;
                    faults.addAll(faults(tag, talks.get(employer).get()));
                }
                System.out.printf(
                        "  kill %d after %.1f s, %d of %d talks done by then: %s%n",
                        number, after / 1000.0, done, EMPLOYERS, faults.isEmpty() ? "right" : faults);
                return faults.isEmpty();
            }
        }
    }

    private void untilItAnswers() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            try {
                if (http.get("/actuator/health/readiness").status() == OK) {
                    return;
                }
            } catch (UncheckedIOException notYet) {
                // It is starting.
            }
            Thread.sleep(PAUSE);
        }
        throw new IllegalStateException("The service did not start");
    }

    /** From the first question to the last message; gives the id of the conversation. */
    private String talk(String tag) throws Exception {
        String talk = insist(() -> http.post("/api/v1/conversations", "{}"))
                .path("id")
                .asString();
        String employer = "/api/v1/conversations/" + talk + "/messages";
        say(employer, tag + "-q", question(tag));
        say(employer, tag + "-y", "ja");
        String adviser = "/api/v1/cases/" + cases(tag).getFirst();
        // A claim that was carried out before its answer was lost is refused the next time: that is well too.
        insist(() -> http.post(adviser + "/claim", "{}", "Authorization", "Bearer " + token), CONFLICT);
        for (int i = 1; i <= MESSAGES; i++) {
            say(employer, tag + "-w" + i, written("werkgever", tag, i));
            say(adviser + "/messages", tag + "-a" + i, written("adviseur", tag, i));
        }
        return talk;
    }

    private static String question(String tag) {
        return "het uwv heeft aanvraag " + tag + " in amsterdam zomaar afgewezen, ik wil een adviseur spreken";
    }

    private static String written(String who, String tag, int number) {
        return who + " " + tag + " bericht " + number + ".";
    }

    /** The same key makes it the same message, however often it is sent. */
    private void say(String path, String key, String words) throws InterruptedException {
        String text = "{\"text\":\"" + words + "\"}";
        insist(() -> http.post(path, text, "Authorization", "Bearer " + token, "Idempotency-Key", key));
    }

    private JsonNode read(String path) throws InterruptedException {
        return insist(() -> http.get(path, "Authorization", "Bearer " + token));
    }

    /** The ids of the cases about a question. */
    private List<String> cases(String tag) throws Exception {
        List<String> ids = new ArrayList<>();
        read("/api/v1/cases?status=open,claimed,waiting&size=100").path("cases").forEach(one -> {
            if (one.path("question").asString().contains(" " + tag + " ")) {
                ids.add(one.path("id").asString());
            }
        });
        return ids;
    }

    private List<String> faults(String tag, String talk) throws Exception {
        List<String> ids = cases(tag);
        if (ids.size() != 1) {
            return List.of(tag + " has " + ids.size() + " cases");
        }
        List<String> faults = new ArrayList<>();
        for (String who : List.of("werkgever", "adviseur")) {
            List<String> right = IntStream.rangeClosed(1, MESSAGES)
                    .mapToObj(i -> written(who, tag, i))
                    .toList();
            compare(tag + " case, " + who, right, () -> in("/api/v1/cases/" + ids.getFirst(), "messages"), faults);
            compare(
                    tag + " talk, " + who,
                    right,
                    () -> in("/api/v1/conversations/" + talk, "conversation", "history"),
                    faults);
        }
        return faults;
    }

    private interface Texts {
        List<String> found() throws Exception;
    }

    /** What is said to an employer leaves after the case was changed, so it may take a moment. */
    private static void compare(String where, List<String> right, Texts texts, List<String> faults) throws Exception {
        String first = right.getFirst().split(" ", 2)[0];
        long until = System.nanoTime() + PATIENCE.toNanos();
        List<String> found = List.of();
        while (System.nanoTime() < until) {
            found = texts.found().stream()
                    .filter(one -> one.startsWith(first + " "))
                    .toList();
            if (found.size() >= right.size()) {
                break;
            }
            Thread.sleep(PAUSE);
        }
        if (!found.equals(right)) {
            faults.add(where + ": " + found);
        }
    }

    private List<String> in(String path, String... fields) throws Exception {
        JsonNode node = read(path);
        for (String field : fields) {
            node = node.path(field);
        }
        List<String> texts = new ArrayList<>();
        node.forEach(one -> texts.add(one.path("text").asString()));
        return texts;
    }

    private static JsonNode insist(Supplier<Http.Answer> request) throws InterruptedException {
        return insist(request, OK);
    }

    /**
     * Asks until there is an answer.
     *
     * @param well a status that is as well as one of success
     */
    private static JsonNode insist(Supplier<Http.Answer> request, int well) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            try {
                Http.Answer answer = request.get();
                if (answer.status() < 300 || answer.status() == well) {
                    return answer.json();
                }
                if (answer.status() < 500) {
                    throw new IllegalStateException(answer.status() + " " + answer.text());
                }
            } catch (UncheckedIOException away) {
                // It was killed, or is starting.
            }
            Thread.sleep(PAUSE);
        }
        throw new IllegalStateException("No answer");
    }
}
