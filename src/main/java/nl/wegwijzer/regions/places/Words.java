package nl.wegwijzer.regions.places;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text as bare words: lower case, without accents and apostrophes, so that {@code 's-Gravenhage} is {@code s gravenhage}.
 *
 * @param list the words in order, at most {@value #MAX}
 */
record Words(List<String> list) {

    /** A person names his place early; the bound keeps a pasted letter cheap. */
    static final int MAX = 80;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+|['’‘`´]");
    private static final Pattern SPACE = Pattern.compile("[^a-z0-9]+");

    Words {
        list = List.copyOf(list);
    }

    static Words of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return new Words(SPACE.splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .limit(MAX)
                .toList());
    }

    /** A name without spaces, so that {@code den haag}, {@code Den-Haag} and {@code denhaag} are one. */
    static String key(String name) {
        return String.join("", of(name).list());
    }

    String join(int from, int to) {
        return String.join("", list.subList(from, to));
    }

    int size() {
        return list.size();
    }

    String at(int index) {
        return list.get(index);
    }

    /** The words without those of a span. */
    Stream<String> outside(int from, int to) {
        return Stream.concat(list.subList(0, from).stream(), list.subList(to, list.size()).stream());
    }
}
