package nl.wegwijzer.retrieval.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * From a word form to the root of its family: {@code aangenomen}, {@code aannemen} and {@code aanname} meet in one root, and so do
 * {@code vergoeding} and {@code vergoeden}. A root is for comparing, not for showing.
 */
final class WordForms {

    private static final int MOST_REMEMBERED = 50_000;
    private static final int MOST_ROOTS = 2;

    private final DutchDictionary dictionary;
    private final Map<String, String> exceptions;
    private final Map<String, List<String>> remembered = new ConcurrentHashMap<>();

    /**
     * @param exceptions word forms whose root does not follow the rules, with a word of the family they belong to
     */
    WordForms(DutchDictionary dictionary, Map<String, String> exceptions) {
        this.dictionary = dictionary;
        this.exceptions = Map.copyOf(exceptions);
    }

    /** The roots of a word in lower case, at least one; more than one when the form is ambiguous. */
    List<String> roots(String word) {
        List<String> known = remembered.get(word);
        if (known != null) {
            return known;
        }
        List<String> roots = List.copyOf(find(word));
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(word, roots);
        }
        return roots;
    }

    /** The first root, for who needs one key. */
    String root(String word) {
        return roots(word).getFirst();
    }

    /** Whether a word can only be a past participle. */
    boolean onlyParticiple(String word) {
        List<DutchDictionary.Reading> readings = dictionary.readings(word);
        return !readings.isEmpty()
                && readings.stream().allMatch(reading -> reading.tag().startsWith("WKW:VTD"));
    }

    private Set<String> find(String word) {
        String family = exceptions.get(word);
        if (family != null) {
            return regular(family, Map.of());
        }
        return regular(word, exceptions);
    }

    /** By the rules; {@code except} is empty for the word that stands for a family, so that families cannot run in a circle. */
    private Set<String> regular(String word, Map<String, String> except) {
        Set<String> roots = new LinkedHashSet<>();
        for (DutchDictionary.Reading reading : chosen(word, dictionary.readings(word))) {
            String family = except.get(reading.lemma());
            if (family == null) {
                roots.add(Words.folded(rootOf(reading)));
            } else {
                roots.addAll(regular(family, Map.of()));
            }
            if (roots.size() == MOST_ROOTS) {
                break;
            }
        }
        if (roots.isEmpty()) {
            roots.add(Words.folded(unknown(word)));
        }
        return roots;
    }

    /** An adjective goes before the noun made of it ({@code zieke}), and a noun before a verb ({@code vraag}, {@code maanden}). */
    private List<DutchDictionary.Reading> chosen(String word, List<DutchDictionary.Reading> all) {
        for (DutchDictionary.Reading reading : all) {
            if (reading.adjective() && !reading.plural() && !reading.lemma().equals(word)) {
                return List.of(reading);
            }
        }
        List<DutchDictionary.Reading> nouns =
                all.stream().filter(DutchDictionary.Reading::noun).toList();
        for (DutchDictionary.Reading noun : nouns) {
            if (noun.lemma().equals(word)) {
                return List.of(noun);
            }
        }
        return nouns.isEmpty() ? all : nouns;
    }

    private String rootOf(DutchDictionary.Reading reading) {
        String lemma = reading.lemma();
        if (reading.verb() && lemma.endsWith("en")) {
            return Roots.evened(lemma.substring(0, lemma.length() - 2));
        }
        return Roots.evened(derivedFrom(lemma));
    }

    /** What a noun is made of, when the dictionary knows that: {@code vergoeding} of a verb, {@code ziekte} of an adjective. */
    private String derivedFrom(String lemma) {
        int length = lemma.length();
        if (length > 5 && lemma.endsWith("ing") && verb(Roots.infinitive(lemma.substring(0, length - 3)))) {
            return lemma.substring(0, length - 3);
        }
        if (length > 7 && lemma.endsWith("er") && verb(Roots.infinitive(lemma.substring(0, length - 2)))) {
            return lemma.substring(0, length - 2);
        }
        if (length > 6 && lemma.endsWith("heid") && adjective(lemma.substring(0, length - 4))) {
            return lemma.substring(0, length - 4);
        }
        if (length > 5 && lemma.endsWith("te") && adjective(lemma.substring(0, length - 2))) {
            return lemma.substring(0, length - 2);
        }
        return lemma;
    }

    private boolean verb(String infinitive) {
        return dictionary.readings(infinitive).stream().anyMatch(DutchDictionary.Reading::verb);
    }

    private boolean adjective(String word) {
        return dictionary.readings(word).stream().anyMatch(DutchDictionary.Reading::adjective);
    }

    /** A word that no list has: take off what a plural or a diminutive adds, when what is left is known or plainly a noun. */
    private String unknown(String word) {
        int length = word.length();
        for (String ending : List.of("tjes", "jes", "tje", "je", "en", "s", "e")) {
            if (length - ending.length() >= 3 && word.endsWith(ending)) {
                String base = word.substring(0, length - ending.length());
                if (dictionary.knows(base)) {
                    return Roots.evened(base);
                }
            }
        }
        return Roots.evened(length > 4 && word.endsWith("ers") ? word.substring(0, length - 1) : word);
    }
}
