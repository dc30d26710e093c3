package nl.wegwijzer.retrieval.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The word forms of the knowledge that can be trusted to be spelt right, with how often each stands there. What employers typed in
 * the questions of a page counts only when the word list has it or several of them typed it, as their mistakes are there on purpose.
 *
 * @param counts word forms without accents, with their number
 */
public record Vocabulary(Map<String, Integer> counts) {

    private static final int TYPED_OFTEN = 4;
    private static final Pattern HYPHENATED = Pattern.compile("\\p{L}+(?:-\\p{L}+)+");

    public Vocabulary {
        counts = Map.copyOf(counts);
    }

    /**
     * Counts.
     *
     * @param written texts of editors, whose spelling is trusted
     * @param typed   questions as employers type them
     */
    public static Vocabulary of(List<String> written, List<String> typed, DutchDictionary dictionary) {
        Map<String, Integer> counts = new HashMap<>();
        for (String text : written) {
            Words.of(text).forEach(word -> count(counts, word));
            Matcher matcher = HYPHENATED.matcher(text);
            while (matcher.find()) {
                Words.of(matcher.group().replace("-", "")).forEach(word -> count(counts, word));
            }
        }
        Map<String, Integer> fromQuestions = new HashMap<>();
        typed.forEach(text -> Words.of(text).forEach(word -> count(fromQuestions, word)));
        fromQuestions.forEach((word, number) -> {
            if (counts.containsKey(word) || number >= TYPED_OFTEN || dictionary.knows(word)) {
                counts.merge(word, number, Integer::sum);
            }
        });
        return new Vocabulary(counts);
    }

    private static void count(Map<String, Integer> counts, String word) {
        if (!word.isEmpty()) {
            counts.merge(Words.folded(word), 1, Integer::sum);
        }
    }

    /** Writes what {@link #read} reads. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(counts.size());
        for (Map.Entry<String, Integer> word : counts.entrySet()) {
            out.writeUTF(word.getKey());
            out.writeInt(word.getValue());
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Vocabulary read(DataInputStream in) throws IOException {
        int size = in.readInt();
        Map<String, Integer> counts = HashMap.newHashMap(size);
        for (int i = 0; i < size; i++) {
            counts.put(in.readUTF(), in.readInt());
        }
        return new Vocabulary(counts);
    }

    boolean has(String word) {
        return counts.containsKey(word);
    }

    int count(String word) {
        return counts.getOrDefault(word, 0);
    }
}
