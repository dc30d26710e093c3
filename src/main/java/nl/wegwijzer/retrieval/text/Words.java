package nl.wegwijzer.retrieval.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text in lower case, in order. Where a clause ends stands an empty word, since a Dutch verb and its particle
 * belong together only within a clause.
 */
final class Words {

    static final String CLAUSE_END = "";

    private static final int LONGEST = 60;
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+(?:'[\\p{L}]+)*|\\d+(?:[.,]\\d+)*|[.,;:?!()\\n]");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(prepared(text));
        while (matcher.find()) {
            String found = matcher.group();
            char first = found.charAt(0);
            if (Character.isLetter(first)) {
                words.add(withoutQuotes(found));
            } else if (Character.isDigit(first)) {
                words.add(number(found));
            } else if (!words.isEmpty() && !words.getLast().isEmpty()) {
                words.add(CLAUSE_END);
            }
        }
        return words;
    }

    private static String prepared(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('`', '\'')
                .replace("%", " procent ")
                .replace("€", " euro ")
                .replace("&", " en ");
    }

    private static String withoutQuotes(String word) {
        String plain = word.replace("'", "");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    private static String number(String digits) {
        return THOUSANDS.matcher(digits).matches() ? digits.replace(".", "") : digits.replace(',', '.');
    }

    /** Without accents: what people type on a phone and what stands in a page are then the same. */
    static String folded(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 127) {
                return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                        .replaceAll("");
            }
        }
        return word;
    }
}
