package nl.wegwijzer.knowledge.web;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Rendered;
import nl.wegwijzer.knowledge.Term;

/**
 * A word of the thesaurus that a page uses.
 *
 * @param explanation one line in plain Dutch
 */
record Explained(String term, String explanation) {

    /** The words that the text of a page uses, in the order of the thesaurus, without the one that the page is called after. */
    static List<Explained> on(Page page, LocalDate day, List<Term> terms) {
        String text = Stream.concat(
                        Stream.of(page.shortAnswer()), page.sections().stream().map(section -> section.body()))
                .map(body -> body.on(day))
                .flatMap(Explained::lines)
                .collect(Collectors.joining("\n"));
        return terms.stream()
                .filter(term -> !term.term().equalsIgnoreCase(page.title()))
                .filter(term -> uses(text, term))
                .map(term -> new Explained(term.term(), term.explanation()))
                .toList();
    }

    private static Stream<String> lines(Rendered text) {
        return Stream.of(Stream.of(text.lead()), text.points().stream(), text.steps().stream())
                .flatMap(lines -> lines);
    }

    /** Also in the plural. */
    private static boolean uses(String text, Term term) {
        return Stream.concat(Stream.of(term.term()), term.abbreviations().stream())
                .anyMatch(word -> Pattern.compile(
                                "(?<![\\p{L}\\p{N}-])" + Pattern.quote(word) + "(?:en|s|'s|’s)?(?![\\p{L}\\p{N}-])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .find());
    }
}
