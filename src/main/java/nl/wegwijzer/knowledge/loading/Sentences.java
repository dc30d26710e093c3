package nl.wegwijzer.knowledge.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts curated text into sentences: at a full stop, question mark or exclamation mark before a capital, not after an abbreviation. */
public final class Sentences {

    private static final String ENDS = ".!?";
    private static final String CLOSES = "\"')";
    private static final String OPENS = "\"'(€{[";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "bijv.", "o.a.", "d.w.z.", "art.", "nr.", "max.", "min.", "ca.", "incl.", "excl.", "evt.", "m.u.v.", "e.d.",
            "dhr.", "mw.", "dr.", "ing.", "ir.", "mr.", "st.", "i.v.m.", "t.o.v.", "t/m.", "jl.", "lid.");

    private Sentences() {}

    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int space = text.indexOf(' '); space > 0; space = text.indexOf(' ', space + 1)) {
            if (ends(text, space) && begins(text, space + 1) && !isAbbreviation(text, start, space)) {
                add(sentences, text.substring(start, space));
                start = space + 1;
            }
        }
        add(sentences, text.substring(start));
        return sentences;
    }

    private static void add(List<String> sentences, String sentence) {
        if (!sentence.isBlank()) {
            sentences.add(sentence.strip());
        }
    }

    private static boolean ends(String text, int space) {
        int last = space - 1;
        if (last > 0 && CLOSES.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return ENDS.indexOf(text.charAt(last)) >= 0;
    }

    private static boolean begins(String text, int next) {
        return next < text.length()
                && (OPENS.indexOf(text.charAt(next)) >= 0
                        || Character.isUpperCase(text.charAt(next))
                        || Character.isDigit(text.charAt(next)));
    }

    private static boolean isAbbreviation(String text, int start, int space) {
        int word = Math.max(start, text.lastIndexOf(' ', space - 1) + 1);
        return ABBREVIATIONS.contains(text.substring(word, space).toLowerCase(Locale.ROOT));
    }
}
