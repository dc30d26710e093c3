package nl.wegwijzer.regions.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** All names, to be found exactly or with typing errors. */
final class PlaceIndex {

    /** People seldom mistype the first letter, and short words that differ there are other words. */
    private static final int SHORT = 7;

    private final Map<String, List<Place>> byKey = new HashMap<>();
    private final Map<Integer, List<String>> keysByLength = new HashMap<>();
    private final int mostWords;

    PlaceIndex(List<Place> places) {
        int words = 1;
        for (Place place : places) {
            byKey.computeIfAbsent(Words.key(place.name()), key -> new ArrayList<>())
                    .add(place);
            words = Math.max(words, Words.of(place.name()).size());
        }
        // Stable: names of one rank keep the order of the file, which puts the likeliest first.
        byKey.values().forEach(list -> list.sort(Comparator.comparing(Place::rank)));
        byKey.keySet()
                .forEach(key -> keysByLength
                        .computeIfAbsent(key.length(), length -> new ArrayList<>())
                        .add(key));
        mostWords = words;
    }

    /** The number of words of the longest name. */
    int mostWords() {
        return mostWords;
    }

    /** The places of that exact name, the likeliest first. */
    List<Place> exact(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** Names close to a word. */
    record Near(int errors, List<Place> places) {

        static final Near NONE = new Near(Integer.MAX_VALUE, List.of());

        /** Fewer errors first, then the larger place. */
        boolean betterThan(Near other) {
            if (places.isEmpty()) {
                return false;
            }
            return errors < other.errors
                    || (errors == other.errors
                            && places.getFirst().size()
                                    > other.places.getFirst().size());
        }
    }

    /**
     * The name with the fewest typing errors, within the bounds of {@link Typos#allowed}.
     *
     * @param most  a lower bound on the errors, for a place in the sentence where a name is less likely
     * @param wanted which names may be meant there
     */
    Near near(String key, int most, Predicate<Place> wanted) {
        Near best = Near.NONE;
        int reach = Math.min(most, Typos.allowed(key.length() + 1));
        for (int length = key.length() - reach; length <= key.length() + reach; length++) {
            int errorsMax = Math.min(reach, Typos.allowed(Math.min(length, key.length())));
            for (String name : errorsMax == 0 ? List.<String>of() : keysByLength.getOrDefault(length, List.of())) {
                int errorsHere = sameStart(name, key) ? errorsMax : name.length() > SHORT ? 1 : 0;
                if (errorsHere > 0) {
                    int errors = Typos.between(name, key, Math.min(errorsHere, best.errors()));
                    if (errors <= errorsHere && byKey.get(name).stream().anyMatch(wanted)) {
                        Near near = new Near(errors, byKey.get(name));
                        best = near.betterThan(best) ? near : best;
                    }
                }
            }
        }
        return best;
    }

    private static boolean sameStart(String name, String key) {
        return name.charAt(0) == key.charAt(0);
    }
}
