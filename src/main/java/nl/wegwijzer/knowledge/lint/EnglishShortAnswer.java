package nl.wegwijzer.knowledge.lint;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.knowledge.loading.Content;

/** WW014: a question in English gets an answer in English, so every page has a short one. */
final class EnglishShortAnswer implements Rule {

    @Override
    public void check(Content content, LocalDate today, Consumer<Fault> faults) {
        Prose.readable(content.pages()).forEach(page -> {
            Item dutch = page.head().get("kort");
            Optional<Item> english = page.head().find("kort_en");
            if (english.isEmpty()) {
                faults.accept(dutch.fault("WW014.missing"));
            } else if (english.get().text().equals(dutch.text())) {
                faults.accept(english.get().fault("WW014.same"));
            }
        });
    }
}
