package nl.wegwijzer.regions.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the places that a person may mean: a postcode, else names as they are, else a name with typing errors. */
public final class PlaceFinder {

    /** A longer word with one error is a place also where no pointer stands before it. */
    private static final int LONG_WORD = 8;

    /** In a sentence a shorter word is too often another word. */
    private static final int SHORT_WORD = 5;

    private static final int ERRORS_MAX = 3;
    private static final int WORDS_MAX = 4;

    private final PlaceIndex index;
    private final PlaceWords words;
    private final Postcodes postcodes;

    public PlaceFinder(List<Place> places, PlaceWords words, Postcodes postcodes) {
        this.index = new PlaceIndex(places);
        this.words = words;
        this.postcodes = postcodes;
    }

    /** A word as the finder compares it: lower case, without accents, apostrophes and spaces. */
    public static String key(String word) {
        return Words.key(word);
    }

    /** The places, best first, each region and municipality once; empty when nothing is recognised. */
    public List<Place> find(String text) {
        Words typed = Words.of(text);
        List<Place> named = names(typed);
        List<Place> byPostcode = postcodes.find(text, typed, named);
        if (!byPostcode.isEmpty()) {
            return byPostcode;
        }
        return narrowed(named.isEmpty() ? mistyped(typed) : named);
    }

    private List<Place> names(Words typed) {
        List<Place> found = new ArrayList<>();
        int i = 0;
        while (i < typed.size()) {
            int end = Math.min(typed.size(), i + index.mostWords());
            while (end > i && !meant(typed, i, end)) {
                end--;
            }
            if (end > i) {
                found.addAll(index.exact(typed.join(i, end)));
            }
            i = Math.max(end, i + 1);
        }
        return found;
    }

    private boolean meant(Words typed, int from, int to) {
        String key = typed.join(from, to);
        if (index.exact(key).isEmpty()) {
            return false;
        }
        if (words.alone().contains(key)) {
            return to - from == typed.size();
        }
        return !words.needsPointer(key) || pointedAt(typed, from, key) || nothingElse(typed, from, to);
    }

    private boolean nothingElse(Words typed, int from, int to) {
        return typed.outside(from, to).allMatch(words::saysNothing);
    }

    private boolean pointedAt(Words typed, int from, String key) {
        return from > 0 && words.pointsAt(typed.at(from - 1), key);
    }

    /** Only where a place may stand: most words of a sentence are near some village. */
    private List<Place> mistyped(Words typed) {
        PlaceIndex.Near best = PlaceIndex.Near.NONE;
        for (int from = 0; from < typed.size(); from++) {
            for (int to = from + 1; to <= Math.min(typed.size(), from + WORDS_MAX); to++) {
                PlaceIndex.Near near = mistyped(typed, from, to);
                best = near.betterThan(best) ? near : best;
            }
        }
        return best.places();
    }

    private PlaceIndex.Near mistyped(Words typed, int from, int to) {
        List<String> span = typed.list().subList(from, to);
        String key = typed.join(from, to);
        if (words.isCommon(key) || span.stream().anyMatch(words.notPlaces()::contains)) {
            return PlaceIndex.Near.NONE;
        }
        if (nothingElse(typed, from, to)) {
            return index.near(
                    key, ERRORS_MAX, place -> place.isLarge() && !words.alone().contains(key(place.name())));
        }
        boolean single = span.size() == 1;
        if ((single || span.stream().noneMatch(words::saysNothing)) && expected(typed, from, key)) {
            return index.near(key, ERRORS_MAX, this::mayBeMistyped);
        }
        return single && key.length() >= LONG_WORD ? index.near(key, 1, this::mayBeMistyped) : PlaceIndex.Near.NONE;
    }

    /** After "te" a verb is likelier than a mistyped place. */
    private boolean expected(Words typed, int from, String key) {
        return key.length() >= SHORT_WORD && pointedAt(typed, from, key) && !words.isInfinitiveMark(typed.at(from - 1));
    }

    private boolean mayBeMistyped(Place place) {
        return place.isLarge() && !words.isCommon(key(place.name()));
    }

    /** A region in the same text decides which place of that name is meant: "Bergen, Limburg". */
    private static List<Place> narrowed(List<Place> found) {
        Set<String> regions =
                found.stream().filter(Place::isRegion).map(Place::region).collect(Collectors.toSet());
        List<Place> inside = found.stream()
                .filter(place -> !place.isRegion() && regions.contains(place.region()))
                .toList();
        return once(inside.isEmpty() ? found : inside);
    }

    private static List<Place> once(List<Place> found) {
        List<Place> once = new ArrayList<>();
        for (Place place : found) {
            boolean known = once.stream()
                    .anyMatch(other -> other.region().equals(place.region())
                            && (place.isRegion() || other.municipality().equals(place.municipality())));
            if (!known) {
                once.add(place);
            }
        }
        return once.stream().filter(place -> !covered(place, once)).toList();
    }

    private static boolean covered(Place place, List<Place> all) {
        return place.isRegion()
                && all.stream()
                        .anyMatch(other -> !other.isRegion() && other.region().equals(place.region()));
    }
}
