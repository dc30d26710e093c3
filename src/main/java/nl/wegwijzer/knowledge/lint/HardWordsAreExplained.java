package nl.wegwijzer.knowledge.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.loading.Content;

/**
 * WW018: a word that {@code woorden.yaml} calls hard is only used when the thesaurus explains it, as the page then shows it with its
 * explanation.
 */
final class HardWordsAreExplained implements Rule {

    @Override
    public void check(Content content, LocalDate today, Consumer<Fault> faults) {
        Set<String> unexplained = new TreeSet<>(
                content.words().map(item -> item.texts("moeilijk")).orElse(List.of()));
        unexplained.removeAll(Spelling.explained(content));
        if (unexplained.isEmpty()) {
            return;
        }
        Prose.readable(content.pages())
                .forEach(page -> Spelling.dutch(page)
                        .forEach(line -> Spelling.words(line.text())
                                .filter(unexplained::contains)
                                .forEach(word -> faults.accept(
                                        Fault.of(page.path(), line.number(), "WW018.unexplained", word)))));
    }
}
