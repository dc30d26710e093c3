package nl.wegwijzer.regions.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.wegwijzer.platform.LetterBits;

/** All names, to be found exactly or with typing errors. */
final class PlaceIndex {

    /** People seldom mistype the first letter, and short words that differ there are other words. */
    private static final int SHORT = 7;

    private final Map<String, List<Place>> byKey = new HashMap<>();
    private final Map<Integer, List<Name>> namesByLength = new HashMap<>();
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
                .forEach(key -> namesByLength
                        .computeIfAbsent(key.length(), length -> new ArrayList<>())
                        .add(Name.of(key)));
        mostWords = words;
    }

    /** A name with its {@link LetterBits}. */
    private record Name(String key, int letters) {

        static Name of(String key) {
            return new Name(key, LetterBits.of(key));
        }

        boolean within(int errors, Name other) {
            return LetterBits.mayDifferBy(errors, letters, other.letters);
        }

        boolean startsAs(Name other) {
            return key.charAt(0) == other.key.charAt(0);
        }
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
        Name typed = Name.of(key);
        int reach = Math.min(most, Typos.allowed(key.length() + 1));
        for (int length = key.length() - reach; length <= key.length() + reach; length++) {
            int errorsMax = Math.min(reach, Typos.allowed(Math.min(length, key.length())));
            for (Name name : errorsMax == 0 ? List.<Name>of() : namesByLength.getOrDefault(length, List.of())) {
                int errorsHere = name.startsAs(typed) ? errorsMax : length > SHORT ? 1 : 0;
                if (errorsHere > 0 && name.within(errorsHere, typed)) {
                    int errors = Typos.between(name.key(), key, Math.min(errorsHere, best.errors()));
                    List<Place> places = byKey.getOrDefault(name.key(), List.of());
                    if (errors <= errorsHere && places.stream().anyMatch(wanted)) {
                        Near near = new Near(errors, places);
                        best = near.betterThan(best) ? near : best;
                    }
                }
            }
        }
        return best;
    }
}
