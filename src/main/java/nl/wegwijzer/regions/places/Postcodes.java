package nl.wegwijzer.regions.places;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Postcodes in a text. Four digits alone may be a year or an amount, so they need a sign that a postcode is meant. */
public final class Postcodes {

    private static final Pattern FULL =
            Pattern.compile("(?<![\\d.,€])([1-9]\\d{3})(?:([A-Za-z]{2})| ([A-Z]{2}))(?![A-Za-z\\d])");
    private static final Pattern NAMED =
            Pattern.compile("(?:postcode|pc)\\D{0,12}([1-9]\\d{3})(?!\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONLY = Pattern.compile("\\s*(?:in\\s+)?([1-9]\\d{3})\\s*(?:[A-Za-z]{2})?[\\s.!?]*");
    private static final Pattern FOUR = Pattern.compile("(?<![\\d.,€])([1-9]\\d{3})(?!\\d)");

    private final Map<String, Place> byDigits;

    /** @param byDigits the place of each four digits */
    public Postcodes(Map<String, Place> byDigits) {
        this.byDigits = Map.copyOf(byDigits);
    }

    /** The place of a postcode in the text; four digits beside a place name count when they belong to it. */
    List<Place> find(String text, Words typed, List<Place> named) {
        return first(ONLY.matcher(text), true)
                .or(() -> first(FULL.matcher(text), false))
                .or(() -> first(NAMED.matcher(text), false))
                .or(() -> typed.size() > 6 ? Optional.empty() : beside(text, named))
                .map(List::of)
                .orElse(List.of());
    }

    private Optional<Place> first(Matcher matcher, boolean whole) {
        boolean found = whole ? matcher.matches() : matcher.find();
        return found ? Optional.ofNullable(byDigits.get(matcher.group(1).toUpperCase(Locale.ROOT))) : Optional.empty();
    }

    private Optional<Place> beside(String text, List<Place> named) {
        Matcher matcher = FOUR.matcher(text);
        return !matcher.find()
                ? Optional.empty()
                : Optional.ofNullable(byDigits.get(matcher.group(1)))
                        .filter(place -> named.stream()
                                .anyMatch(other -> other.municipality().equals(place.municipality())));
    }
}
