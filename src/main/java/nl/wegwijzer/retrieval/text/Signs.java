package nl.wegwijzer.retrieval.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.ConcurrentLruCache;

/**
 * Signs of what sort of message a text is, whatever it is about: that somebody wants a person, speaks of one case, is in danger. Each
 * is a set of regular expressions of {@code zoeken/signalen.yaml} over the words after repair, in lower case and without accents; each
 * expression begins at the begin of a word. Thread-safe.
 *
 * <p>Some hundred expressions with a dozen alternatives each would take a tenth of the time of an answer. Hardly any can begin with the
 * letters that a word begins with, and which can is remembered.
 */
final class Signs {

    /** Who has not shown by then what sort of message it is, tells a story; and it bounds the work. */
    private static final int MOST_WORDS = 150;

    /** The letters that choose the expressions to try; with 2 it takes three times as long, with 4 a third less and as much more memory. */
    private static final int BEGINNING = 3;

    /** More than the texts of the knowledge begin their words with, 2,900; a bound for what people type. */
    private static final int BEGINNINGS = 4096;

    private final List<Expression> expressions;
    private final ConcurrentLruCache<String, List<Expression>> byBeginning =
            new ConcurrentLruCache<>(BEGINNINGS, this::beginningWith);

    Signs(Map<String, List<String>> expressions) {
        this.expressions = new TreeMap<>(expressions)
                .entrySet().stream()
                        .flatMap(sign -> sign.getValue().stream()
                                .map(expression -> new Expression(sign.getKey(), Pattern.compile(expression))))
                        .toList();
    }

    private record Expression(String sign, Pattern pattern) {

        /** Whether it matches there, whatever follows. */
        boolean matches(String text, int at) {
            Matcher matcher = pattern.matcher(text);
            matcher.useTransparentBounds(true).useAnchoringBounds(false).region(at, text.length());
            return matcher.lookingAt();
        }

        /** Whether a text that begins so can match: it does, or more letters could change that it does not. */
        @SuppressWarnings("JdkObsolete") // hitEnd is made for text that goes on, which a beginning does
        boolean canBegin(String beginning) {
            Matcher matcher = pattern.matcher(beginning);
            return matcher.lookingAt() || matcher.hitEnd();
        }
    }

    private List<Expression> beginningWith(String beginning) {
        return expressions.stream()
                .filter(expression -> expression.canBegin(beginning))
                .toList();
    }

    /** The names of the signs that a text shows, in order. */
    List<String> in(List<String> words) {
        String text = String.join(
                " ",
                words.stream()
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .map(Words::folded)
                        .toList());
        TreeSet<String> shown = new TreeSet<>();
        for (int at = 0; at < text.length(); at = nextWord(text, at)) {
            String beginning = text.substring(at, Math.min(at + BEGINNING, text.length()));
            for (Expression expression : byBeginning.get(beginning)) {
                if (!shown.contains(expression.sign()) && expression.matches(text, at)) {
                    shown.add(expression.sign());
                }
            }
        }
        return List.copyOf(shown);
    }

    private static int nextWord(String text, int at) {
        int space = text.indexOf(' ', at);
        return space < 0 ? text.length() : space + 1;
    }
}
