import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks what each regulation is, and then how much, how long, how to apply and for whom, each in a talk of its own: does the second
 * answer come from a section of that sort on the same page, and is it another answer than the first?
 */
public class FollowUps {

    private static final Map<String, List<String>> ASKED = new TreeMap<>(Map.of(
            "bedrag", List.of("en hoeveel is dat", "wat krijg ik dan", "hoe hoog is het"),
            "duur", List.of("en hoe lang", "hoe lang duurt dat", "voor hoe lang is dat"),
            "aanvragen", List.of("hoe vraag ik dat aan", "waar vraag ik dat aan", "wat moet ik daarvoor doen"),
            "wie", List.of("voor wie is dat", "wie komt daarvoor in aanmerking", "voor welke mensen geldt dat")));

    private static final Pattern TITLE = Pattern.compile("(?m)^titel: *\"?([^\":\\n]*)");
    private static final Pattern SECTION = Pattern.compile("(?m)^## .*\\{#(\\S+) facet=([a-z]+)");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern SOURCE =
            Pattern.compile("\"page\"\\s*:\\s*\"([^\"]+)\"\\s*,\\s*\"section\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final Map<String, int[]> figures = new TreeMap<>();
    private int repeated;

    FollowUps(String base) {
        this.base = base + "/api/v1/conversations";
    }

    public static void main(String[] args) throws Exception {
        FollowUps run = new FollowUps(args[0]);
        try (Stream<Path> pages = Files.list(Path.of("knowledge/regelingen"))) {
            for (Path page : pages.sorted().toList()) {
                run.page(page.getFileName().toString(), Files.readString(page.resolve("pagina.md")));
            }
        }
        int all = 0;
        int right = 0;
        for (var figure : run.figures.entrySet()) {
            System.out.printf("%-10s %d of %d%n", figure.getKey(), figure.getValue()[0], figure.getValue()[1]);
            right += figure.getValue()[0];
            all += figure.getValue()[1];
        }
        System.out.printf(
                Locale.ROOT, "all        %d of %d, %.1f %%; repeated the first answer: %d%n",
                right, all, 100.0 * right / all, run.repeated);
    }

    private void page(String id, String text) throws Exception {
        Map<String, String> facets = new LinkedHashMap<>();
        SECTION.matcher(text).results().forEach(found -> facets.put(id + "#" + found.group(1), found.group(2)));
        Matcher title = TITLE.matcher(text);
        if (!title.find()) {
            return;
        }
        for (var asked : ASKED.entrySet()) {
            for (String followUp : facets.containsValue(asked.getKey()) ? asked.getValue() : List.<String>of()) {
                String talk = field(ID, post("", "{}"));
                String first = say(talk, "wat is " + title.group(1).strip().toLowerCase(Locale.ROOT));
                String second = say(talk, followUp);
                if (!first.startsWith(id + "#")) {
                    continue;
                }
                int[] figure = figures.computeIfAbsent(asked.getKey(), _ -> new int[2]);
                figure[1]++;
                if (asked.getKey().equals(facets.get(second))) {
                    figure[0]++;
                } else {
                    System.out.printf("%s | %s | %s%n", id, followUp, second.isEmpty() ? "no source" : second);
                }
                repeated += second.equals(first) ? 1 : 0;
            }
        }
    }

    /** The section that the answer rests on first; empty when it has no source. */
    private String say(String talk, String words) throws Exception {
        Matcher source = SOURCE.matcher(post("/" + talk + "/messages", "{\"text\":\"" + words.replace("\"", "") + "\"}"));
        return source.find() ? source.group(1) + "#" + source.group(2) : "";
    }

    private String post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(path + " gives " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private static String field(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
