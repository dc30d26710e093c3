package nl.wegwijzer.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A word of the field with how people really say it.
 *
 * @param term          the preferred term
 * @param explanation   one line in plain Dutch
 * @param synonyms      words that mean the same
 * @param abbreviations short forms
 * @param everyday      everyday and wrong words that people use for it
 * @param english       English words for it
 * @param page          the page about it
 */
public record Term(
        String term,
        String explanation,
        List<String> synonyms,
        List<String> abbreviations,
        List<String> everyday,
        List<String> english,
        Optional<PageId> page) {
    public Term {
        synonyms = List.copyOf(synonyms);
        abbreviations = List.copyOf(abbreviations);
        everyday = List.copyOf(everyday);
        english = List.copyOf(english);
    }

    /** What it is called in Dutch: the term itself, its synonyms and abbreviations. */
    public List<String> names() {
        return Stream.of(List.of(term), synonyms, abbreviations)
                .flatMap(List::stream)
                .toList();
    }
}
