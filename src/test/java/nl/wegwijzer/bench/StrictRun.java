package nl.wegwijzer.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.wegwijzer.channels.telegram.RandomMessages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a mix of everything that people and Telegram send at a strict stand-in of the Bot API, which checks every call of the service
 * against the reference and keeps what the real one would have refused. The stand-in is a script of its own, named by {@code
 * STRICT_BOT_API}, started with {@code --port} and {@code --token} and driven over {@code /control}.
 */
final class StrictRun implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CHATS = 400;
    private static final int GROUPS = 20;
    private static final long ADVISERS = -900;
    private static final String PLACE = "Zaandam";
    private static final long FIRST = 5_000_000;
    private static final List<String> COMMANDS = List.of(
            "/start",
            "/start markt-zaandam",
            "/start AM12",
            "/start " + "x".repeat(64),
            "/help",
            "/privacy",
            "/mijngegevens",
            "/taal",
            "/stop",
            "/regio",
            "/regio Zaandam",
            "/vraag",
            "/vraag wat is loonkostensubsidie?",
            "/web",
            "/onbekend",
            "/adviseur",
            "/vergeet");
    private static final List<String> IN_TOPIC = List.of(
            "Ik bel u morgen even.",
            "/claim",
            "/notitie nog even navragen bij UWV",
            "/sluit beantwoord",
            "/heropen",
            "/vrij",
            "/overdragen Utrecht",
            "/dit-help",
            "<b>vet</b> & gewoon",
            "woord ".repeat(600));
    private static final List<String> ODD = List.of(
            "<b>vet</b> & <script>alert(1)</script>",
            "👩🏽‍🔧🏳️‍🌈🇳🇱",
            "…",
            "a".repeat(4096),
            "woord ".repeat(600),
            "&amp; &lt; < > \" '",
            "*ster* _lijn_ `code` [a](b)",
            "0612345678 is zijn nummer, bsn 123456782",
            "\u202eomgekeerd",
            "Zaandam",
            "1500",
            "ja",
            "nee");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(5);
    private final List<String> questions = Questions.ofTheKnowledge();
    private final Process process;
    private final String token;
    private final int port;
    private int sent;

    StrictRun(Path script, String token) throws IOException, InterruptedException {
        this.port = Ports.free();
        this.token = token;
        this.process = new ProcessBuilder(
                        "python3", script.toString(), "--port", Integer.toString(port), "--token", token)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        for (int i = 0; i < 200 && !isUp(); i++) {
            Thread.sleep(50);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    private boolean isUp() throws InterruptedException {
        try {
            get("pending");
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Links a group of advisers to the desk of a region. */
    void advisers(String code) throws IOException, InterruptedException {
        post("chat", Map.of("chat_id", ADVISERS));
        say(ADVISERS, "/koppel " + code);
    }

    /** How many topics the advisers have got. */
    long topics() throws IOException, InterruptedException {
        return threads().size();
    }

    /** Sends so many updates, waits until all is quiet, and gives how many of what the real service would have refused. */
    Map<String, Integer> run(int updates) throws IOException, InterruptedException {
        for (int chat = 0; chat < CHATS; chat++) {
            post("chat", Map.of("chat_id", FIRST + chat));
        }
        for (int group = 1; group <= GROUPS; group++) {
            post("chat", Map.of("chat_id", -group));
        }
        while (sent < updates * 2 / 3) {
            something();
        }
        settle();
        while (sent < updates) {
            taps(FIRST + random.nextInt(CHATS));
            something();
            if (random.nextInt(10) == 0) {
                adviserWorks();
            }
        }
        settle();
        return refused();
    }

    /** Sends random texts as the door would write them, and gives how many of what the real service would have refused. */
    Map<String, Integer> texts(int texts, int length) throws IOException, InterruptedException {
        post("chat", Map.of("chat_id", FIRST));
        for (int i = 0; i < texts; i++) {
            for (String html : RandomMessages.html(random, length)) {
                send(HttpRequest.newBuilder(URI.create(url() + "/bot" + token + "/sendMessage"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(
                                Map.of("chat_id", FIRST, "text", html, "parse_mode", "HTML")))));
            }
        }
        return refused();
    }

    private Map<String, Integer> refused() throws IOException, InterruptedException {
        Map<String, Integer> refused = new TreeMap<>();
        for (JsonNode violation : get("violations")) {
            refused.merge(
                    violation.path("method").asString() + ": "
                            + violation.path("why").asString(),
                    1,
                    Integer::sum);
        }
        return refused;
    }

    int calls() throws IOException, InterruptedException {
        return get("calls").size();
    }

    private void something() throws IOException, InterruptedException {
        long chat = FIRST + random.nextInt(CHATS);
        switch (random.nextInt(21)) {
            case 20 -> {
                say(chat, "ik wil een adviseur spreken over loon dat niet klopt");
                say(chat, PLACE);
                say(chat, "ja");
            }
            case 0, 1, 2 -> say(chat, COMMANDS.get(random.nextInt(COMMANDS.size())));
            case 3, 4 -> say(chat, ODD.get(random.nextInt(ODD.size())));
            case 5 -> say(-1 - random.nextInt(GROUPS), "zomaar wat");
            case 6 -> update(Map.of("message", named(-1 - random.nextInt(GROUPS))));
            case 7 -> say(-1 - random.nextInt(GROUPS), "/regio@wegwijzer_test_bot Alkmaar");
            case 8 -> update(Map.of("message", message(chat, thing(), Map.of("file_id", "x", "file_unique_id", "y"))));
            case 9 -> update(Map.of("message", message(chat, "location", Map.of("latitude", 52.4, "longitude", 4.8))));
            case 10 -> update(Map.of("edited_message", message(chat, "text", question())));
            case 11 -> update(odd(chat));
            default -> say(chat, question());
        }
    }

    /** An adviser writes in a topic, or presses one of its buttons. */
    private void adviserWorks() throws IOException, InterruptedException {
        List<Integer> threads = threads();
        if (threads.isEmpty()) {
            return;
        }
        taps(ADVISERS);
        int thread = threads.get(random.nextInt(threads.size()));
        post(
                "send",
                Map.of(
                        "chat_id",
                        ADVISERS,
                        "thread",
                        thread,
                        "text",
                        IN_TOPIC.get(random.nextInt(IN_TOPIC.size())),
                        "from",
                        Map.of("id", 900 + random.nextInt(3), "first_name", "Adviseur")));
    }

    private List<Integer> threads() throws IOException, InterruptedException {
        return get("messages?chat_id=" + ADVISERS)
                .valueStream()
                .map(message -> message.path("message_thread_id").asInt(0))
                .filter(thread -> thread > 0)
                .distinct()
                .toList();
    }

    private Map<String, Object> named(long group) {
        String name = "@wegwijzer_test_bot";
        Map<String, Object> message = message(group, "text", name + " " + question());
        message.put("entities", List.of(Map.of("type", "mention", "offset", 0, "length", name.length())));
        return message;
    }

    private String question() {
        return questions.get(random.nextInt(questions.size()));
    }

    private String thing() {
        return List.of(
                        "voice",
                        "photo",
                        "document",
                        "contact",
                        "sticker",
                        "video",
                        "video_note",
                        "audio",
                        "poll",
                        "dice")
                .get(random.nextInt(10));
    }

    private Map<String, Object> odd(long chat) {
        Map<String, Object> person = Map.of("id", chat, "is_bot", false, "first_name", "T");
        Map<String, Object> place = Map.of("id", chat, "type", "private");
        return switch (random.nextInt(6)) {
            case 0 ->
                Map.of(
                        "my_chat_member",
                        Map.of(
                                "chat",
                                place,
                                "from",
                                person,
                                "date",
                                1,
                                "new_chat_member",
                                Map.of("status", "member")));
            case 1 -> Map.of("message", Map.of("chat", Map.of("id", "geen getal"), "text", 7));
            case 2 -> Map.of("iets_nieuws", Map.of("a", 1));
            case 3 ->
                Map.of(
                        "callback_query",
                        Map.of("id", "q" + sent, "from", person, "chat_instance", "1", "data", "niet van ons"));
            case 4 -> Map.of("message", message(chat, "new_chat_title", "Titel"));
            default -> Map.of("edited_message", message(chat, "caption", "bijschrift"));
        };
    }

    private Map<String, Object> message(long chat, String field, Object value) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("message_id", 100_000 + sent);
        message.put("date", 1_790_000_000);
        message.put("chat", Map.of("id", chat, "type", chat > 0 ? "private" : "supergroup"));
        message.put("from", Map.of("id", Math.abs(chat), "is_bot", false, "first_name", "T", "language_code", "nl"));
        message.put(field, value);
        return message;
    }

    private void taps(long chat) throws IOException, InterruptedException {
        List<Map<String, Object>> buttons = new ArrayList<>();
        for (JsonNode message : get("messages?chat_id=" + chat)) {
            for (JsonNode row : message.path("reply_markup").path("inline_keyboard")) {
                for (JsonNode button : row) {
                    buttons.add(Map.of(
                            "chat_id",
                            chat,
                            "message_id",
                            message.path("message_id").asInt(),
                            "data",
                            button.path("callback_data").asString()));
                }
            }
        }
        for (int i = 0; i < 4 && !buttons.isEmpty(); i++) {
            Map<String, Object> button = buttons.get(random.nextInt(buttons.size()));
            post("click", button);
            if (random.nextInt(4) == 0) {
                post("click", button);
            }
            if (random.nextInt(8) == 0) {
                Map<String, Object> forged = new LinkedHashMap<>(button);
                forged.put("data", "1=adviseur:verzonnen");
                forged.put("forged", true);
                post("click", forged);
            }
        }
    }

    private void say(long chat, String text) throws IOException, InterruptedException {
        post("send", Map.of("chat_id", chat, "text", text));
    }

    private void update(Map<String, Object> update) throws IOException, InterruptedException {
        post("update", update);
    }

    /** Until everything is fetched and no call came for a while. */
    private void settle() throws IOException, InterruptedException {
        int quiet = 0;
        int before = -1;
        while (quiet < 3) {
            Thread.sleep(4000);
            int now = calls();
            quiet = now == before && get("pending").path("pending").asInt() == 0 ? quiet + 1 : 0;
            before = now;
        }
    }

    private JsonNode get(String what) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(url() + "/control/" + what)).GET());
    }

    private void post(String what, Object body) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(url() + "/control/" + what))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
        sent += what.equals("chat") ? 0 : 1;
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return JSON.readTree(
                http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
    }

    @Override
    public void close() {
        process.destroy();
    }
}
