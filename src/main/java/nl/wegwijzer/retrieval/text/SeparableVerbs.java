package nl.wegwijzer.retrieval.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts a Dutch verb and its particle together again: {@code hoe vraag ik dat aan} has {@code aanvragen}, {@code aan te nemen} has {@code aannemen}. */
final class SeparableVerbs {

    private static final Set<String> PARTICLES = Set.of(
            "aan", "af", "bij", "door", "in", "mee", "na", "om", "op", "over", "terug", "toe", "uit", "voor", "weg",
            "vast", "samen");

    /** Particles that are seldom the first word of a phrase, so they need not stand at the end of a clause. */
    private static final Set<String> FREE = Set.of("aan", "af", "mee", "terug", "toe", "uit", "weg");

    private static final Set<String> AFTER = Set.of(
            "", "voor", "bij", "als", "die", "dat", "en", "of", "met", "zonder", "om", "maar", "via", "want", "zodat",
            "omdat", "wat", "hoe", "dan", "in", "van");

    /** Particles that can stand before {@code te}; others begin a phrase there, as in {@code om te kijken}. */
    private static final Set<String> BEFORE_INFINITIVE =
            Set.of("aan", "af", "bij", "in", "mee", "op", "over", "terug", "toe", "uit", "weg");

    private static final Set<String> AUXILIARIES = Set.of(
            "hebben", "zijn", "worden", "zullen", "kunnen", "mogen", "moeten", "willen", "doen", "laten", "zitten",
            "wassen", "weken");

    private static final Set<String> SUBJECTS =
            Set.of("ik", "je", "jij", "u", "hij", "zij", "ze", "wij", "we", "men", "iemand");

    private static final int FARTHEST = 12;
    private static final int FARTHEST_AHEAD = 3;

    private final DutchDictionary dictionary;

    SeparableVerbs(DutchDictionary dictionary) {
        this.dictionary = dictionary;
    }

    List<String> joined(List<String> words) {
        List<String> result = new ArrayList<>(words);
        for (int at = 0; at < result.size(); at++) {
            String particle = result.get(at);
            if (PARTICLES.contains(particle) && (ahead(result, at, particle) || behind(result, at, particle))) {
                result.remove(at);
                at--;
            }
        }
        return result;
    }

    /** {@code aan te nemen}, {@code aan wil vragen}. */
    private boolean ahead(List<String> words, int at, String particle) {
        int end = BEFORE_INFINITIVE.contains(particle) ? Math.min(words.size(), at + 1 + FARTHEST_AHEAD) : 0;
        for (int i = at + 1; i < end && !words.get(i).isEmpty(); i++) {
            String whole = particle + words.get(i);
            if (i > at + 1 && words.get(i).endsWith("en") && infinitive(whole)) {
                words.set(i, whole);
                return true;
            }
            if (!verb(words.get(i)) && !words.get(i).equals("te")) {
                return false;
            }
        }
        return false;
    }

    /** {@code vraag ik dat aan}: only where the particle ends its clause, or else it begins a phrase. */
    private boolean behind(List<String> words, int at, String particle) {
        String next = at + 1 < words.size() ? words.get(at + 1) : "";
        if (!next.isEmpty() && !(FREE.contains(particle) && AFTER.contains(next))) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(0, at - FARTHEST) && !words.get(i).isEmpty(); i--) {
            List<DutchDictionary.Reading> readings = dictionary.readings(words.get(i));
            if (readings.stream().anyMatch(DutchDictionary.Reading::noun) && !besideSubject(words, i)) {
                continue;
            }
            for (DutchDictionary.Reading reading : readings) {
                if (reading.verb()
                        && !reading.tag().startsWith("WKW:VTD")
                        && !AUXILIARIES.contains(reading.lemma())
                        && infinitive(particle + reading.lemma())) {
                    words.set(i, particle + reading.lemma());
                    return true;
                }
            }
        }
        return false;
    }

    /** A form that is a noun too, such as {@code vraag} or {@code week}, is a verb only beside its subject. */
    private static boolean besideSubject(List<String> words, int at) {
        return (at > 0 && SUBJECTS.contains(words.get(at - 1)))
                || (at + 1 < words.size() && SUBJECTS.contains(words.get(at + 1)));
    }

    private boolean infinitive(String word) {
        return dictionary.readings(word).stream().anyMatch(DutchDictionary.Reading::verb);
    }

    private boolean verb(String word) {
        return dictionary.readings(word).stream().anyMatch(DutchDictionary.Reading::verb);
    }
}
