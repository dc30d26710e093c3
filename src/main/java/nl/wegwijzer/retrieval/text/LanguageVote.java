package nl.wegwijzer.retrieval.text;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Dutch, English or something else, by a vote of small words. Models for language recognition do worse on a few words typed on a
 * phone; without a clear vote it is Dutch.
 */
final class LanguageVote {

    private static final int SENTENCE = 4;
    private static final int MOST_UNKNOWN = 2;

    private final Set<String> dutch;
    private final Set<String> english;

    LanguageVote(Set<String> dutch, Set<String> english) {
        this.dutch = Set.copyOf(dutch);
        this.english = Set.copyOf(english);
    }

    boolean english(List<String> words) {
        long forDutch = words.stream().filter(dutch::contains).count();
        long forEnglish = words.stream().filter(english::contains).count();
        return forEnglish > forDutch;
    }

    /**
     * Whether it is most likely neither Dutch nor English: another script, or a sentence without a single small word of either and
     * with hardly a word that is known. A few words without small words are what people type into a search box, so they are let be.
     *
     * @param known whether a word is known here
     */
    boolean other(String text, List<String> words, Predicate<String> known) {
        List<String> letters = words.stream()
                .filter(word -> !word.isEmpty() && Character.isLetter(word.charAt(0)))
                .toList();
        boolean none = letters.stream().noneMatch(word -> dutch.contains(word) || english.contains(word));
        return otherScript(text)
                || (letters.size() >= SENTENCE
                        && none
                        && letters.stream().filter(known).count() * MOST_UNKNOWN < letters.size());
    }

    /** Whether most letters are not Latin: nothing here can read that. */
    private static boolean otherScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN)
                .count();
        return letters > 0 && latin * 2 < letters;
    }
}
