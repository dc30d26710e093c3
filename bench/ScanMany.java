import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many people scan the code of one campaign in the same second: what each waits, and whether all were counted. */
class ScanMany {

    static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari/605.1";

    public static void main(String[] args) throws Exception {
        String base = args[0];
        String token = args[1];
        int people = Integer.parseInt(args[2]);
        URI server = URI.create(base);
        HttpClient client = HttpClient.newHttpClient();
        String made = client.send(
                        HttpRequest.newBuilder(URI.create(base + "/api/v1/campaigns"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"Bench\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        String id = field(made, "\"id\"\\s*:\\s*\"(\\w+)\"");
        for (int i = 0; i < 200; i++) {
            get(server, "/kies/" + id, "Warmup bot", i);
        }
        report("a page of one word", run(people, i -> get(server, "/actuator/health/liveness", PHONE, i, "UP")));
        report("chooser page", run(people, i -> get(server, "/kies/" + id, PHONE, i)));
        report("web chat with greeting", run(people, i -> get(server, "/?campagne=" + id + "_k", PHONE, i)));
        String funnel = client.send(
                        HttpRequest.newBuilder(URI.create(base + "/api/v1/campaigns/" + id + "/funnel"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        System.out.printf(
                "%d scans at once: opened %s, different people %s%n",
                people, field(funnel, "\"opened\"\\s*:\\s*(\\d+)"), field(funnel, "\"people\"\\s*:\\s*(\\d+)"));
    }

    interface Visit {
        void go(int person) throws Exception;
    }

    static void get(URI base, String path, String agent, int person) throws Exception {
        get(base, path, agent, person, "Bench");
    }

    /** A phone brings its own processor, so its part is as small as can be: one connection, one request, read to the end. */
    static void get(URI base, String path, String agent, int person, String holds) throws Exception {
        try (Socket phone = new Socket(base.getHost(), base.getPort())) {
            phone.setTcpNoDelay(true);
            String asked = "GET %s HTTP/1.1\r\nHost: %s:%d\r\nUser-Agent: %s\r\nX-Forwarded-For: 10.1.%d.%d\r\nConnection: close\r\n\r\n"
                    .formatted(path, base.getHost(), base.getPort(), agent, person / 250, 1 + person % 250);
            phone.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
            String page = new String(phone.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!page.startsWith("HTTP/1.1 200") || !page.contains(holds)) {
                throw new IllegalStateException(page.lines().findFirst().orElse("nothing came"));
            }
        }
    }

    /** All start together; milliseconds of each. */
    static long[] run(int people, Visit visit) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> all = java.util.stream.IntStream.range(0, people)
                    .mapToObj(i -> threads.submit((Callable<Long>) () -> {
                        start.await();
                        long from = System.nanoTime();
                        visit.go(i);
                        return (System.nanoTime() - from) / 1_000_000;
                    }))
                    .toList();
            start.countDown();
            long[] times = new long[people];
            for (int i = 0; i < people; i++) {
                times[i] = all.get(i).get();
            }
            Arrays.sort(times);
            return times;
        }
    }

    static void report(String what, long[] times) {
        System.out.printf(
                "%s: p50 %d ms, p99 %d ms, slowest %d ms%n",
                what, times[times.length / 2], times[(int) (times.length * 0.99)], times[times.length - 1]);
    }

    static String field(String json, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(json);
        return found.find() ? found.group(1) : "none";
    }
}
