package nl.wegwijzer.knowledge.lint;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.loading.Content;
import nl.wegwijzer.knowledge.loading.Line;

/** WW011: a question stands under one section only, or nobody could say which section answers it. */
final class QuestionsAreUnique implements Rule {

    @Override
    public void check(Content content, LocalDate today, Consumer<Fault> faults) {
        Map<String, String> seen = new HashMap<>();
        content.pages()
                .forEach(page -> page.sections().stream()
                        .flatMap(section -> section.questions().stream())
                        .forEach(question -> {
                            String first = seen.putIfAbsent(normal(question), page.path() + ":" + question.number());
                            if (first != null) {
                                faults.accept(Fault.of(
                                        page.path(), question.number(), "WW011.twice", question.text(), first));
                            }
                        }));
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
