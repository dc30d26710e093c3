package nl.wegwijzer.knowledge.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.loading.Content;

/**
 * WW017: the words are spelt right. What the word list does not know may be put together of words that it does know, stand in the
 * thesaurus, or be listed in {@code woorden.yaml}. Questions are not looked at: employers make typing errors.
 */
final class Spelling implements Rule {

    private static final int SUGGESTIONS_MAX = 3;

    @Override
    public void check(Content content, LocalDate today, Consumer<Fault> faults) {
        Set<String> ours = Word.inThesaurus(content);
        ours.addAll(content.words().map(item -> item.texts("goed")).orElse(List.of()));
        DutchSpelling spelling = DutchSpelling.with(ours);
        Word.in(content)
                .filter(word -> !spelling.knows(word.text()))
                .forEach(word -> faults.accept(fault(word, spelling)));
    }

    private static Fault fault(Word word, DutchSpelling spelling) {
        List<String> suggestions = spelling.near(word.text());
        return suggestions.isEmpty()
                ? word.fault("WW017.unknown", word.text())
                : word.fault(
                        "WW017.near",
                        word.text(),
                        String.join(", ", suggestions.subList(0, Math.min(SUGGESTIONS_MAX, suggestions.size()))));
    }
}
