package nl.wegwijzer.knowledge.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts curated text into sentences: at a full stop, question mark or exclamation mark before a capital, not after an abbreviation. */
public final class Sentences {

    private static final Pattern END = Pattern.compile("(?<=[.!?][\"')]?)\\s+(?=[\"'(]?[\\p{Lu}\\d€{\\[])");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "bijv.", "o.a.", "d.w.z.", "art.", "nr.", "max.", "min.", "ca.", "incl.", "excl.", "evt.", "m.u.v.", "e.d.",
            "dhr.", "mw.", "dr.", "ing.", "ir.", "mr.", "st.", "i.v.m.", "t.o.v.", "t/m.", "jl.", "lid.");

    private Sentences() {}

    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int start = 0;
        while (end.find()) {
            String sentence = text.substring(start, end.start());
            String lastWord = sentence.substring(sentence.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
            if (!ABBREVIATIONS.contains(lastWord)) {
                sentences.add(sentence.strip());
                start = end.end();
            }
        }
        if (!text.substring(start).isBlank()) {
            sentences.add(text.substring(start).strip());
        }
        return sentences;
    }
}
