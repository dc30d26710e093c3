package nl.wegwijzer.knowledge.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;

/**
 * The Dutch word list of LanguageTool with its speller. Dutch writes compounds as one word, without end to their number, so a word
 * also counts as known when it falls apart into known words, with or without an s between them. Not thread-safe.
 */
final class DutchSpelling {

    private static final String LIST = "/org/languagetool/resource/nl/spelling/nl_NL";
    private static final int PART_LEAST = 3;
    private static final int JOINTS_MAX = 2;
    private static final int MISTAKES_MAX = 2;

    private final Speller speller;
    private final Set<String> more;

    private DutchSpelling(Speller speller, Set<String> more) {
        this.speller = speller;
        this.more = Set.copyOf(more);
    }

    /**
     * Reads the list; takes about a quarter of a second.
     *
     * @param more words that are right too, in small letters
     */
    static DutchSpelling with(Set<String> more) {
        try (InputStream words = DutchSpelling.class.getResourceAsStream(LIST + ".dict");
                InputStream about = DutchSpelling.class.getResourceAsStream(LIST + ".info")) {
            return new DutchSpelling(new Speller(Dictionary.read(words, about), MISTAKES_MAX), more);
        } catch (IOException e) {
            throw new UncheckedIOException("The Dutch word list cannot be read", e);
        }
    }

    /** Whether a word, in small letters, is in the list or made of words in it. */
    boolean knows(String word) {
        return listed(word) || compound(word, JOINTS_MAX);
    }

    /** Words that differ in a letter or two, the likeliest first. */
    List<String> near(String word) {
        return speller.findReplacements(word);
    }

    private boolean listed(String word) {
        return word.length() >= PART_LEAST && (more.contains(word) || !speller.isMisspelled(word));
    }

    private boolean compound(String word, int joints) {
        for (int cut = PART_LEAST; cut <= word.length() - PART_LEAST; cut++) {
            String rest = word.charAt(cut) == '-' ? word.substring(cut + 1) : word.substring(cut);
            if (front(word.substring(0, cut)) && (listed(rest) || (joints > 1 && compound(rest, joints - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** The first part of a compound, with the s that may join it to the next. */
    private boolean front(String part) {
        return listed(part) || (part.endsWith("s") && listed(part.substring(0, part.length() - 1)));
    }
}
