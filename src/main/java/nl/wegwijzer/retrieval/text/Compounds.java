package nl.wegwijzer.retrieval.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes a Dutch compound apart: {@code loonkostensubsidie} into {@code loon}, {@code kosten}, {@code subsidie} and {@code loonkosten}. */
final class Compounds {

    private static final int SHORTEST_WORD = 7;
    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_OWN_PART = 3;
    private static final int MOST_REMEMBERED = 50_000;
    private static final List<String> LINKS = List.of("", "s", "en", "e", "n");

    private final DutchDictionary dictionary;
    private final Set<String> ownParts;
    private final Set<String> wholes;
    private final Set<String> noParts;
    private final Map<String, List<String>> remembered = new ConcurrentHashMap<>();

    /**
     * @param ownParts words of the field that may be a part although the word list lacks them or they are short
     * @param wholes   words that look like compounds and are not taken apart
     * @param noParts  words that are never a part
     */
    Compounds(DutchDictionary dictionary, Set<String> ownParts, Set<String> wholes, Set<String> noParts) {
        this.dictionary = dictionary;
        this.ownParts = Set.copyOf(ownParts);
        this.wholes = Set.copyOf(wholes);
        this.noParts = Set.copyOf(noParts);
    }

    /** The parts in order, and after them the smaller compounds inside; empty when it is not a compound. */
    List<String> parts(String word) {
        List<String> known = remembered.get(word);
        if (known != null) {
            return known;
        }
        List<String> parts = new ArrayList<>(split(word));
        int simple = parts.size();
        for (int i = 0; simple > 2 && i < simple - 1; i++) {
            String pair = word.substring(word.indexOf(parts.get(i)), endOf(word, parts, i + 1));
            if (!dictionary.readings(pair).isEmpty()) {
                parts.add(pair);
            }
        }
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(word, List.copyOf(parts));
        }
        return List.copyOf(parts);
    }

    private static int endOf(String word, List<String> parts, int part) {
        int from = 0;
        for (int i = 0; i <= part; i++) {
            from = word.indexOf(parts.get(i), from) + parts.get(i).length();
        }
        return from;
    }

    /** The split with the longest head, as the head carries the meaning; each side is split again where it can be. */
    private List<String> split(String word) {
        if (word.length() < SHORTEST_WORD || wholes.contains(word) || onlyVerb(word)) {
            return List.of();
        }
        for (int cut = SHORTEST_OWN_PART; cut <= word.length() - SHORTEST_OWN_PART; cut++) {
            String head = word.substring(cut);
            if (!canBeHead(head)) {
                continue;
            }
            for (String link : LINKS) {
                String front = word.substring(0, cut);
                if (front.endsWith(link) && canBeFront(front.substring(0, cut - link.length()))) {
                    return joined(front.substring(0, cut - link.length()), head);
                }
            }
        }
        return List.of();
    }

    private List<String> joined(String front, String head) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of(front, head)) {
            List<String> smaller = split(part);
            parts.addAll(smaller.isEmpty() ? List.of(part) : smaller);
        }
        return parts;
    }

    private boolean onlyVerb(String word) {
        List<DutchDictionary.Reading> readings = dictionary.readings(word);
        return !readings.isEmpty() && readings.stream().allMatch(DutchDictionary.Reading::verb);
    }

    private boolean canBeHead(String part) {
        return ownParts.contains(part)
                || (longEnough(part) && dictionary.readings(part).stream().anyMatch(DutchDictionary.Reading::noun));
    }

    private boolean canBeFront(String part) {
        return ownParts.contains(part)
                || (longEnough(part)
                        && dictionary.readings(part).stream()
                                .anyMatch(reading -> reading.noun() || reading.verbStem() || reading.adjective()));
    }

    private boolean longEnough(String part) {
        return part.length() >= SHORTEST_PART && !noParts.contains(part);
    }
}
