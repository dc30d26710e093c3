package nl.wegwijzer.retrieval.text;

/** The spelling rules of Dutch that hide one root behind two spellings: {@code betaal-} and {@code betal-}, {@code verliez-} and {@code verlies-}. */
final class Roots {

    private Roots() {}

    /** One spelling for both: a long vowel is written once, a double consonant at the end once, z as s and v as f at the end. */
    static String evened(String stem) {
        int length = stem.length();
        if (length < 3) {
            return stem;
        }
        char last = stem.charAt(length - 1);
        if ((last == 'z' || last == 'v') && "aeiou".indexOf(stem.charAt(length - 2)) >= 0) {
            return evened(stem.substring(0, length - 1) + (last == 'z' ? 's' : 'f'));
        }
        if (consonant(last) && stem.charAt(length - 2) == last) {
            return stem.substring(0, length - 1);
        }
        if (length > 3
                && consonant(last)
                && vowel(stem.charAt(length - 2))
                && stem.charAt(length - 2) == stem.charAt(length - 3)) {
            return stem.substring(0, length - 2) + last;
        }
        return stem;
    }

    /** The infinitive that belongs to the stem of a noun in -ing: {@code vergoed} gives {@code vergoeden}. */
    static String infinitive(String stem) {
        return stem.endsWith("e") ? stem + "n" : stem + "en";
    }

    private static boolean vowel(char letter) {
        return letter == 'a' || letter == 'e' || letter == 'o' || letter == 'u';
    }

    private static boolean consonant(char letter) {
        return letter >= 'a' && letter <= 'z' && "aeiou".indexOf(letter) < 0;
    }
}
