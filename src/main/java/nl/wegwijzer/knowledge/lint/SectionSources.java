package nl.wegwijzer.knowledge.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.knowledge.loading.Content;
import nl.wegwijzer.knowledge.loading.PageFile;
import nl.wegwijzer.knowledge.loading.SectionText;

/**
 * WW015: every section and every change of the rule rests on a source of its page, since no claim is shown without one; and so does a
 * phone number that a page of kind gesprek gives: people in need call it.
 */
final class SectionSources implements Rule {

    /** 112 needs no source. */
    private static final Pattern PHONE = Pattern.compile("(?<![\\d.])(?:0\\d{2,3}[- ]?\\d{4,7}|113)(?!\\d|\\.\\w)");

    @Override
    public void check(Content content, LocalDate today, Consumer<Fault> faults) {
        Prose.readable(content.pages())
                .filter(page -> page.kind() != Kind.GESPREK)
                .forEach(page -> {
                    Set<String> known = page.head().find("bronnen").map(Item::items).orElse(List.of()).stream()
                            .map(source -> source.get("id").text())
                            .collect(Collectors.toSet());
                    page.sections().forEach(section -> check(page, section, known, faults));
                    page.changes()
                            .map(change -> change.get("bron"))
                            .forEach(source -> check(page, source.line(), source.text(), known, faults));
                });
        Prose.readable(content.pages())
                .filter(page -> page.kind() == Kind.GESPREK)
                .forEach(page -> phone(page, faults));
    }

    private static void phone(PageFile page, Consumer<Fault> faults) {
        boolean bare =
                page.head().find("bronnen").map(Item::items).orElse(List.of()).isEmpty();
        if (bare) {
            Prose.of(page).forEach(line -> {
                Matcher phone = PHONE.matcher(line.text());
                if (phone.find()) {
                    faults.accept(Fault.of(page.path(), line.number(), "WW015.phone", phone.group()));
                }
            });
        }
    }

    private static void check(PageFile page, SectionText section, Set<String> known, Consumer<Fault> faults) {
        List<String> named = section.values("bron");
        if (named.isEmpty()) {
            faults.accept(Fault.of(page.path(), section.line(), "WW015.none"));
        }
        named.forEach(source -> check(page, section.line(), source, known, faults));
    }

    private static void check(PageFile page, int line, String source, Set<String> known, Consumer<Fault> faults) {
        if (!known.contains(source)) {
            String all = known.stream()
                    .sorted()
                    .map(id -> id.toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            faults.accept(Fault.of(page.path(), line, "WW015.unknown", source, all));
        }
    }
}
