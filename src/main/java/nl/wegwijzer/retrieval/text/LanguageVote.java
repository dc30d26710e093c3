package nl.wegwijzer.retrieval.text;

import java.util.List;
import java.util.Set;

/**
 * Dutch, English or something else, by a vote of small words. Models for language recognition do worse on a few words typed on a
 * phone; without a clear vote it is Dutch.
 */
final class LanguageVote {

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

    /** Whether most letters are not Latin: nothing here can read that. */
    static boolean otherScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN)
                .count();
        return letters > 0 && latin * 2 < letters;
    }
}
