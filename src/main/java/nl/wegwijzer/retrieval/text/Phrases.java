package nl.wegwijzer.retrieval.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Phrases of one or more keys, each with labels; finds which of them stand in a text. Immutable once built. */
final class Phrases {

    private static final int LONGEST = 6;

    private final Map<List<String>, Set<String>> labels;

    private Phrases(Map<List<String>, Set<String>> labels) {
        this.labels = labels;
    }

    /** Collects phrases. */
    static final class Builder {
        private final Map<List<String>, Set<String>> labels = new HashMap<>();

        /** Adds a phrase; one that is empty or longer than six words is left out. */
        Builder add(List<String> keys, String label) {
            if (!keys.isEmpty() && keys.size() <= LONGEST) {
                labels.computeIfAbsent(List.copyOf(keys), key -> new LinkedHashSet<>())
                        .add(label);
            }
            return this;
        }

        Phrases build() {
            return new Phrases(labels);
        }
    }

    /** The labels of all phrases in the text; a longer phrase hides the shorter ones inside it. */
    List<String> in(List<String> keys) {
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < keys.size()) {
            at += longestAt(keys, at, found);
        }
        return found;
    }

    private int longestAt(List<String> keys, int at, List<String> found) {
        for (int length = Math.min(LONGEST, keys.size() - at); length > 0; length--) {
            Set<String> hit =
                    labels.get(Arrays.asList(keys.subList(at, at + length).toArray(new String[0])));
            if (hit != null) {
                found.addAll(hit);
                return length;
            }
        }
        return 1;
    }
}
