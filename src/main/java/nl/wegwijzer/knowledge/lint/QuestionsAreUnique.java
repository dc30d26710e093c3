package nl.wegwijzer.knowledge.lint;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.loading.Content;
import nl.wegwijzer.knowledge.loading.Line;
import nl.wegwijzer.knowledge.loading.PageFile;
import nl.wegwijzer.knowledge.loading.SectionText;

/**
 * WW011: a question stands under one section only, or nobody could say which section answers it. The same words in another order
 * under another section are told as well: they mean the same to the search.
 */
final class QuestionsAreUnique implements Rule {

    /** Where a question stands first. */
    private record First(PageFile page, SectionText section, Line question) {
        String place() {
            return page.path() + ":" + question.number();
        }

        boolean isBeside(First other) {
            return page.path().equals(other.page().path())
                    && section.id().equals(other.section().id());
        }
    }

    @Override
    public void check(Content content, LocalDate today, Consumer<Fault> faults) {
        Map<String, First> asTyped = new HashMap<>();
        Map<String, First> asWords = new HashMap<>();
        content.pages()
                .forEach(page -> page.sections()
                        .forEach(section -> section.questions()
                                .forEach(question ->
                                        check(new First(page, section, question), asTyped, asWords, faults))));
    }

    private static void check(
            First here, Map<String, First> asTyped, Map<String, First> asWords, Consumer<Fault> faults) {
        String normal = normal(here.question());
        First same = asTyped.putIfAbsent(normal, here);
        First near = asWords.putIfAbsent(words(normal), here);
        if (same != null) {
            tell(here, "WW011.twice", same, faults);
        } else if (near != null && !near.isBeside(here)) {
            tell(here, "WW011.near", near, faults);
        }
    }

    private static void tell(First here, String key, First first, Consumer<Fault> faults) {
        faults.accept(Fault.of(
                here.page().path(),
                here.question().number(),
                key,
                here.question().text(),
                first.place()));
    }

    /** The words of a question in the order of the alphabet. */
    private static String words(String normal) {
        return Arrays.stream(normal.split(" ")).sorted().collect(Collectors.joining(" "));
    }

    /** Lower case, without accents and signs. */
    private static String normal(Line question) {
        StringBuilder normal = new StringBuilder();
        for (char c : Normalizer.normalize(question.text(), Normalizer.Form.NFD).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                normal.append(Character.toLowerCase(c));
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !normal.isEmpty()
                    && normal.charAt(normal.length() - 1) != ' ') {
                normal.append(' ');
            }
        }
        return normal.toString().strip();
    }
}
