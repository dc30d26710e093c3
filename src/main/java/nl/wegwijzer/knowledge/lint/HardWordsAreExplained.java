package nl.wegwijzer.knowledge.lint;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        Set<String> unexplained = new HashSet<>(
                content.words().map(item -> item.texts("moeilijk")).orElse(List.of()));
        unexplained.removeAll(Word.explained(content));
        Word.in(content)
                .filter(word -> unexplained.contains(word.text()))
                .forEach(word -> faults.accept(word.fault("WW018.unexplained", word.text())));
    }
}
