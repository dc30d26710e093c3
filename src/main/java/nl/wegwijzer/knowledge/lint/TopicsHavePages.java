package nl.wegwijzer.knowledge.lint;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.knowledge.loading.Content;
import nl.wegwijzer.knowledge.loading.PageFile;
import nl.wegwijzer.knowledge.loading.SectionText;

/** WW010: topics are those of {@code onderwerpen.csv}, and each has a page or a section. */
final class TopicsHavePages implements Rule {

    @Override
    public void check(Content content, LocalDate today, Consumer<Fault> faults) {
        Set<String> used = new HashSet<>();
        Prose.readable(content.pages()).forEach(page -> {
            page.head().find("onderwerpen").map(Item::items).orElse(List.of()).forEach(item -> {
                used.add(item.text());
                if (!content.topics().containsKey(item.text())) {
                    faults.accept(item.fault("WW010.unknown", item.text()));
                }
            });
            page.sections().forEach(section -> section(content, page, section, used, faults));
        });
        if (content.pages().stream().anyMatch(page -> !page.faults().isEmpty())) {
            // The topics of a page that cannot be read are not known, and its own faults come first.
            return;
        }
        content.topics().forEach((topic, line) -> {
            if (!used.contains(topic)) {
                faults.accept(Fault.of("onderwerpen.csv", line, "WW010.no-page", topic));
            }
        });
    }

    private static void section(
            Content content, PageFile page, SectionText section, Set<String> used, Consumer<Fault> faults) {
        for (String topic : section.values("onderwerp")) {
            used.add(topic);
            if (!content.topics().containsKey(topic)) {
                faults.accept(Fault.of(page.path(), section.line(), "WW010.unknown", topic));
            }
        }
    }
}
