package nl.wegwijzer.knowledge;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.knowledge.lint.Finding;
import nl.wegwijzer.knowledge.lint.Linter;
import nl.wegwijzer.knowledge.loading.Content;
import nl.wegwijzer.knowledge.loading.PageFile;
import nl.wegwijzer.platform.CannotStart;
import nl.wegwijzer.platform.Command;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/**
 * {@code check-knowledge [--strict] [folder]}: every fault with file and line, and what the knowledge holds. Strict, a warning counts
 * as a fault.
 */
final class CheckKnowledge implements Command {

    private static final String STRICT = "--strict";
    private static final int FINE = 0;
    private static final int FAULTS = 1;
    private static final int WRONG_USAGE = 2;

    private final ContentFolder standard;
    private final Supplier<Texts> texts;
    private final Clock clock;

    CheckKnowledge(ContentFolder standard, Supplier<Texts> texts, Clock clock) {
        this.standard = standard;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "check-knowledge";
    }

    @Override
    public String usage() {
        return "check-knowledge [--strict] [folder]   checks the knowledge; exit code 1 when it has faults, strict also when it has"
                + " warnings";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        List<String> folders =
                arguments.stream().filter(argument -> !argument.equals(STRICT)).toList();
        boolean strict = folders.size() < arguments.size();
        if (folders.size() > 1) {
            out.println(usage());
            return WRONG_USAGE;
        }
        try {
            return check(folders.isEmpty() ? standard : ContentFolder.of(folders.getFirst()), strict, out);
        } catch (CannotStart e) {
            out.println(e.getMessage() + " " + e.action());
            return WRONG_USAGE;
        }
    }

    private int check(ContentFolder folder, boolean strict, PrintStream out) {
        Content content = Content.read(folder.unjudged());
        List<Finding> findings = Linter.check(content, LocalDate.now(clock));
        List<Fault> warnings = Linter.warnings(findings);
        List<Fault> errors = Linter.errors(findings);
        if (!warnings.isEmpty()) {
            out.println(text("check-warnings", warnings.size()));
            warnings.forEach(out::println);
        }
        if (!errors.isEmpty()) {
            out.println(text("check-errors", errors.size()));
            errors.forEach(out::println);
        }
        counts(content, findings, out);
        return errors.isEmpty() && (warnings.isEmpty() || !strict) ? FINE : FAULTS;
    }

    private void counts(Content content, List<Finding> findings, PrintStream out) {
        List<PageFile> pages = content.pages();
        List<PageFile> readable =
                pages.stream().filter(page -> page.faults().isEmpty()).toList();
        out.println(text("check-pages", pages.size(), counted(pages.stream(), page -> word(page.kind()))));
        out.println(text(
                "check-sections",
                pages.stream().mapToInt(page -> page.sections().size()).sum(),
                pages.stream()
                        .flatMap(page -> page.sections().stream())
                        .mapToInt(section -> section.questions().size())
                        .sum()));
        out.println(text("check-parameters", content.parameters().byName().size()));
        out.println(text(
                "check-sources",
                readable.stream().mapToInt(page -> sources(page).size()).sum(),
                counted(
                        readable.stream().flatMap(page -> sources(page).stream().map(source -> page)),
                        page -> page.head().get("zekerheid").text())));
        List<String> bare = topicsWithoutPage(findings);
        out.println(text("check-topics", content.topics().size(), bare.size(), String.join(", ", bare)));
    }

    private static List<String> topicsWithoutPage(List<Finding> findings) {
        return findings.stream()
                .map(Finding::fault)
                .filter(fault -> fault.key().equals("WW010.no-page"))
                .map(fault -> fault.path() + ":" + fault.line())
                .toList();
    }

    private static List<Item> sources(PageFile page) {
        return page.head().find("bronnen").map(Item::items).orElse(List.of());
    }

    private static <T> String counted(Stream<T> things, Function<T, String> by) {
        Map<String, Long> counts = things.collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private String text(String key, Object... arguments) {
        return texts.get().get(key, Language.NL, arguments);
    }
}
