package nl.wegwijzer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import nl.wegwijzer.WegwijzerApplication;
import nl.wegwijzer.support.EchoHouse;
import nl.wegwijzer.support.Http;
import nl.wegwijzer.support.StubBotApi;

/**
 * Measures the Telegram door and breaks it on purpose. Usage: {@code bench/telegram [what] [times] [--bar]}, see the script. The
 * API, Redis and the service share the machine. Ends with code 1 when something was lost, doubled or out of order, was refused by a
 * strict API, or took over too late; with {@code --bar} also when a rate is below what is asked.
 */
public final class TelegramBench {

    private static final String BAR = "--bar";
    private static final int THROUGHPUT_BAR = 4_400;
    private static final int ANSWERS_BAR = 1_500;
    private static final int GREETING_BAR = 1_000;
    private static final int SCAN_ROUNDS = 3;
    private static final String AMBASSADOR = "bench-token-of-sixteen";
    private static final Duration LATENCY = Duration.ofMillis(50);
    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int UPDATES = 10_000;
    private static final int CHATS = 1_000;
    private static final int STRICT_TEXTS = 300;
    private static final int STRICT_LENGTH = 20_000;
    /** The region of the place that people in the run name. */
    private static final String STRICT_REGION = "AM17";

    private static final double TAKEOVER_SECONDS_MAX = 10;
    private static final int KILL_UPDATES = 1_000;
    private static final int KILL_CHATS = 100;

    private final Random random = new Random(20261128);
    private long nextChat = 1_000_000;
    private final boolean bar;
    private boolean perfect = true;

    /** @param bar whether a rate below its bar counts as a failure, for a quiet machine */
    private TelegramBench(boolean bar) {
        this.bar = bar;
    }

    public static void main(String[] all) throws Exception {
        String[] args = Arrays.stream(all).filter(word -> !word.equals(BAR)).toArray(String[]::new);
        String what = args.length > 0 ? args[0] : "all";
        int times = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        TelegramBench bench = new TelegramBench(args.length < all.length);
        switch (what) {
            case "throughput" -> bench.throughput("polling", times == 0 ? 8 : times);
            case "throughput-webhook" -> bench.throughput("webhook", times == 0 ? 8 : times);
            case "answers" -> bench.answers(times == 0 ? 6 : times);
            case "scan" -> bench.scan(times == 0 ? 500 : times);
            case "kill" -> bench.kill("polling", times == 0 ? 10 : times);
            case "kill-webhook" -> bench.kill("webhook", times == 0 ? 10 : times);
            case "two" -> bench.two(times == 0 ? 3 : times);
            case "redis" -> bench.redis(times == 0 ? 3 : times);
            case "flood" -> bench.flood();
            case "pairs" -> bench.perfect = PairRun.broken(times == 0 ? 50 : times, bench.random) == 0;
            case "strict" -> bench.strict(times == 0 ? 10_000 : times);
            case "all" -> {
                bench.kill("polling", 10);
                bench.kill("webhook", 10);
                bench.two(3);
                bench.redis(3);
                bench.flood();
                bench.throughput("polling", 8);
                bench.throughput("webhook", 8);
                bench.answers(6);
                bench.scan(500);
            }
            default -> throw new IllegalArgumentException("Unknown: " + what);
        }
        System.exit(bench.perfect ? 0 : 1);
    }

    /** Everything that a run needs; the service is started as often as asked. */
    private record Bench(StubBotApi api, RedisProcess redis, String mode, int port) implements AutoCloseable {

        static Bench open(String mode) throws IOException, InterruptedException {
            return new Bench(StubBotApi.start(), RedisProcess.start(), mode, Ports.free());
        }

        AppProcess echo() throws IOException {
            return AppProcess.start(EchoHouse.class, with(port, EchoHouse.SKILLS));
        }

        AppProcess echoAt(int otherPort) throws IOException {
            return AppProcess.start(EchoHouse.class, with(otherPort, EchoHouse.SKILLS));
        }

        AppProcess whole(String... more) throws IOException {
            return AppProcess.start(WegwijzerApplication.class, with(port, more));
        }

        private List<String> with(int at, String... more) {
            List<String> settings = new ArrayList<>(List.of(
                    "server.port=" + at,
                    "wegwijzer.public-url=http://127.0.0.1:" + at,
                    "wegwijzer.redis.url=" + redis.url(),
                    "wegwijzer.telegram.token=" + StubBotApi.TOKEN,
                    "wegwijzer.telegram.api-url=" + api.url(),
                    "wegwijzer.telegram.mode=" + mode));
            settings.addAll(Arrays.asList(more));
            return settings;
        }

        void awaitReceiving() throws InterruptedException {
            int before = api.calls("getupdates");
            await(() -> mode.equals("webhook") ? api.hasWebhook() : api.calls("getupdates") > before, START);
        }

        @Override
        public void close() {
            api.close();
            redis.close();
        }
    }

    private long chats(int count) {
        long first = nextChat;
        nextChat += count;
        return first;
    }

    private void throughput(String mode, int rounds) throws Exception {
        try (Bench bench = Bench.open(mode);
                AppProcess app = bench.echo()) {
            bench.awaitReceiving();
            bench.api().latency(LATENCY);
            double[] rates = new double[rounds];
            for (int i = 0; i < rounds; i++) {
                Talk talk = new Talk(bench.api(), chats(CHATS), CHATS);
                Cpu before = Cpu.of(app, bench.redis());
                rates[i] = rate(bench, app, () -> talk.say(UPDATES), UPDATES);
                Cpu used = Cpu.of(app, bench.redis()).minus(before);
                System.out.printf(
                        "  round %d: %.0f updates/s, %s; %s%n", i + 1, rates[i], used.each(UPDATES), judge(talk));
            }
            report(
                    "throughput " + mode + ", fixed reply, " + LATENCY.toMillis() + " ms API latency",
                    rates,
                    THROUGHPUT_BAR);
        }
    }

    private void answers(int rounds) throws Exception {
        List<String> questions = Questions.ofTheKnowledge();
        try (Bench bench = Bench.open("polling");
                AppProcess app = bench.whole()) {
            bench.awaitReceiving();
            bench.api().latency(LATENCY);
            double[] rates = new double[rounds];
            for (int i = 0; i < rounds; i++) {
                long first = chats(CHATS);
                int count = UPDATES / 2;
                Cpu before = Cpu.of(app, bench.redis());
                rates[i] = rate(
                        bench,
                        app,
                        () -> {
                            for (int n = 0; n < count; n++) {
                                bench.api().says(first + n % CHATS, questions.get(n % questions.size()));
                            }
                        },
                        count);
                Cpu used = Cpu.of(app, bench.redis()).minus(before);
                System.out.printf("  round %d: %.0f answers/s, %s%n", i + 1, rates[i], used.each(count));
            }
            report("real answers, " + LATENCY.toMillis() + " ms API latency", rates, ANSWERS_BAR);
        }
    }

    /** Many people scan the code of one campaign in the same second: what each waits for the greeting. */
    private void scan(int people) throws Exception {
        try (Bench bench = Bench.open("polling");
                AppProcess app = bench.whole("wegwijzer.api.tokens=ambassador=" + AMBASSADOR)) {
            bench.awaitReceiving();
            bench.api().latency(LATENCY);
            String code = new Http(bench.port())
                    .post("/api/v1/campaigns", "{\"name\":\"Bench\"}", "Authorization", "Bearer " + AMBASSADOR)
                    .json()
                    .get("id")
                    .asString();
            long p99 = 0;
            for (int round = 1; round <= SCAN_ROUNDS; round++) {
                long first = chats(people);
                int before = bench.api().sentCount();
                long began = System.nanoTime();
                for (int i = 0; i < people; i++) {
                    bench.api().says(first + i, "/start " + code);
                }
                await(() -> bench.api().sentCount() - before >= people || !app.isAlive(), PATIENCE);
                long[] waited = bench.api().sent().stream()
                        .filter(sent -> sent.chat() >= first && sent.chat() < first + people)
                        .collect(Collectors.toMap(
                                StubBotApi.Sent::chat, sent -> (sent.atNanos() - began) / 1_000_000, Math::min))
                        .values()
                        .stream()
                        .mapToLong(Long::longValue)
                        .sorted()
                        .toArray();
                perfect &= waited.length == people;
                p99 = waited.length == 0 ? Long.MAX_VALUE : waited[(int) (waited.length * 0.99)];
                System.out.printf(
                        "  round %d: %d of %d greeted, median %d ms, p99 %d ms%n",
                        round, waited.length, people, waited.length == 0 ? 0 : waited[waited.length / 2], p99);
            }
            perfect &= !bar || p99 <= GREETING_BAR;
            System.out.printf("greeting of %d who scan at once: p99 %d ms, asked %d ms%n", people, p99, GREETING_BAR);
        }
    }

    private static double rate(Bench bench, AppProcess app, Runnable say, int count) throws InterruptedException {
        int before = bench.api().sentCount();
        say.run();
        long began = System.nanoTime();
        await(() -> bench.api().sentCount() - before >= count || !app.isAlive(), PATIENCE);
        if (!app.isAlive()) {
            throw new IllegalStateException("The service has ended, see " + app.log());
        }
        return count / ((System.nanoTime() - began) / 1e9);
    }

    private void report(String what, double[] rates, int least) {
        double[] warm = Arrays.copyOfRange(rates, rates.length / 2, rates.length);
        Arrays.sort(warm);
        double median = warm[warm.length / 2];
        perfect &= !bar || median >= least;
        System.out.printf(
                "%s: median of the last %d rounds %.0f/s, asked %,d/s%s%n",
                what, warm.length, median, least, median >= least ? "" : ": BELOW");
    }

    private void kill(String mode, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            try (Bench bench = Bench.open(mode)) {
                bench.api().latency(LATENCY);
                Talk talk = new Talk(bench.api(), chats(KILL_CHATS), KILL_CHATS);
                int at;
                try (AppProcess first = bench.echo()) {
                    bench.awaitReceiving();
                    talk.say(KILL_UPDATES);
                    int enough = 100 + random.nextInt(600);
                    await(() -> bench.api().sentCount() >= enough, PATIENCE);
                    first.kill();
                    at = bench.api().sentCount();
                }
                int introduced = bench.api().calls("getme");
                try (AppProcess _ = bench.echo()) {
                    await(() -> bench.api().calls("getme") > introduced, START);
                    finish(talk, KILL_UPDATES);
                    System.out.printf("  kill %d (%s) after %d: %s%n", i + 1, mode, at, judge(talk));
                }
            }
        }
        System.out.printf("kill %s, %d times: %s%n", mode, times, perfect ? "0 lost, 0 doubled" : "NOT PERFECT");
    }

    private void two(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            try (Bench bench = Bench.open("polling")) {
                bench.api().latency(LATENCY);
                Talk talk = new Talk(bench.api(), chats(KILL_CHATS), KILL_CHATS);
                AppProcess first = bench.echo();
                bench.awaitReceiving();
                try (AppProcess _ = bench.echoAt(Ports.free())) {
                    await(() -> bench.api().calls("getme") >= 2, START);
                    // Long enough for both to have found each other.
                    Thread.sleep(6000);
                    talk.say(KILL_UPDATES);
                    int enough = 100 + random.nextInt(600);
                    await(() -> bench.api().sentCount() >= enough, PATIENCE);
                    first.kill();
                    long killed = System.nanoTime();
                    finish(talk, KILL_UPDATES);
                    double last = (bench.api().sent().stream()
                                            .mapToLong(StubBotApi.Sent::atNanos)
                                            .max()
                                            .orElse(killed)
                                    - killed)
                            / 1e9;
                    System.out.printf(
                            "  two instances, one killed (%d): %s; all done %.1f s after the kill; two polled at once: %d%n",
                            i + 1, judge(talk), last, bench.api().clashes());
                    perfect &= last <= TAKEOVER_SECONDS_MAX && bench.api().clashes() == 0;
                } finally {
                    first.close();
                }
            }
        }
    }

    private void redis(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            try (Bench bench = Bench.open("polling");
                    AppProcess app = bench.echo()) {
                bench.awaitReceiving();
                bench.api().latency(LATENCY);
                Talk talk = new Talk(bench.api(), chats(KILL_CHATS), KILL_CHATS);
                talk.say(KILL_UPDATES);
                int enough = 100 + random.nextInt(600);
                await(() -> bench.api().sentCount() >= enough, PATIENCE);
                bench.redis().restart(Duration.ofMillis(500L + random.nextInt(4000)));
                finish(talk, KILL_UPDATES);
                System.out.printf("  Redis restarted (%d): %s, service alive: %s%n", i + 1, judge(talk), app.isAlive());
            }
        }
    }

    /** One chat is told to wait for ten seconds, and the others must not notice. */
    private void flood() throws Exception {
        try (Bench bench = Bench.open("polling");
                AppProcess app = bench.echo()) {
            bench.awaitReceiving();
            bench.api().latency(LATENCY);
            new Talk(bench.api(), chats(CHATS), CHATS).say(UPDATES);
            await(() -> bench.api().sentCount() >= UPDATES, PATIENCE);
            long slow = chats(1);
            long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            bench.api()
                    .fault(
                            slow,
                            _ -> System.nanoTime() < until
                                    ? Optional.of(
                                            "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\","
                                                    + "\"parameters\":{\"retry_after\":10}}")
                                    : Optional.empty());
            Talk waits = new Talk(bench.api(), slow, 1);
            Talk others = new Talk(bench.api(), chats(100), 100);
            waits.say(5);
            long began = System.nanoTime();
            others.say(1000);
            await(() -> others.answered() >= 1000, PATIENCE);
            double took = (System.nanoTime() - began) / 1e9;
            int early = waits.answered();
            finish(waits, 5);
            perfect &= early == 0 && app.isAlive();
            System.out.printf(
                    "429 in one chat: 1,000 updates of 100 others took %.2f s meanwhile (%d of the held chat were out by"
                            + " then); others %s; held chat %s; alive %s%n",
                    took, early, judge(others), judge(waits), app.isAlive());
        }
    }

    /** A mix of everything at a strict stand-in of the API, when there is one. */
    private void strict(int updates) throws Exception {
        String script = System.getenv("STRICT_BOT_API");
        if (script == null || !Files.isReadable(Path.of(script))) {
            System.out.println("SKIPPED: name a strict stand-in of the Bot API with STRICT_BOT_API");
            return;
        }
        try (StrictRun run = new StrictRun(Path.of(script), StubBotApi.TOKEN)) {
            Map<String, Integer> refused = run.texts(STRICT_TEXTS, STRICT_LENGTH);
            perfect &= refused.isEmpty() && run.calls() > STRICT_TEXTS;
            System.out.printf(
                    "%d random texts of %d characters, %d calls: refused %s%n",
                    STRICT_TEXTS, STRICT_LENGTH, run.calls(), refused);
        }
        int port = Ports.free();
        try (RedisProcess redis = RedisProcess.start();
                StrictRun run = new StrictRun(Path.of(script), StubBotApi.TOKEN);
                AppProcess app = AppProcess.start(
                        WegwijzerApplication.class,
                        List.of(
                                "server.port=" + port,
                                "wegwijzer.redis.url=" + redis.url(),
                                "wegwijzer.telegram.token=" + StubBotApi.TOKEN,
                                "wegwijzer.telegram.api-url=" + run.url()))) {
            await(() -> signInLink(app), START);
            run.advisers(AdviserDesk.signedIn(port, app.log()).groupCode(STRICT_REGION));
            Map<String, Integer> refused = run.run(updates);
            perfect &= refused.isEmpty() && app.isAlive() && run.topics() > 0;
            System.out.printf(
                    "%d mixed updates, %d calls, %d topics of advisers: refused %s%n",
                    updates, run.calls(), run.topics(), refused);
        }
    }

    private static boolean signInLink(AppProcess app) {
        try {
            return Files.readString(app.log().toPath()).contains("/aanmelden/link?token=");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void finish(Talk talk, int count) throws InterruptedException {
        await(() -> talk.answered() >= count, PATIENCE);
        // A double would come now.
        Thread.sleep(3000);
    }

    private Talk.Outcome judge(Talk talk) {
        Talk.Outcome outcome = talk.outcome();
        perfect &= outcome.isPerfect();
        return outcome;
    }

    private static void await(BooleanSupplier done, Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < until) {
            Thread.sleep(5);
        }
    }
}
