package nl.wegwijzer.knowledge.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.knowledge.loading.Content;
import nl.wegwijzer.knowledge.loading.PageFile;
import nl.wegwijzer.knowledge.loading.SectionText;

/** WW015: every section rests on a source of its page, since no claim is shown without one. */
final class SectionSources implements Rule {

    @Override
    public void check(Content content, LocalDate today, Consumer<Fault> faults) {
        Prose.readable(content.pages())
                .filter(page -> page.kind() != Kind.GESPREK)
                .forEach(page -> {
                    Set<String> known = page.head().find("bronnen").map(Item::items).orElse(List.of()).stream()
                            .map(source -> source.get("id").text())
                            .collect(Collectors.toSet());
                    page.sections().forEach(section -> check(page, section, known, faults));
                });
    }

    private static void check(PageFile page, SectionText section, Set<String> known, Consumer<Fault> faults) {
        List<String> named = section.values("bron");
        if (named.isEmpty()) {
            faults.accept(Fault.of(page.path(), section.line(), "WW015.none"));
        }
        named.stream()
                .filter(source -> !known.contains(source))
                .forEach(source -> faults.accept(Fault.of(
                        page.path(),
                        section.line(),
                        "WW015.unknown",
                        source,
                        known.stream()
                                .sorted()
                                .map(id -> id.toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")))));
    }
}
