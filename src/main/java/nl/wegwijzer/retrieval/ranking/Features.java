package nl.wegwijzer.retrieval.ranking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.wegwijzer.retrieval.text.Analysis;

/** Which units are features for learning, and how much each counts: a rare unit more than a common one. */
final class Features {

    private final List<Analysis.Sort> sorts;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final float[] rarity;

    Features(List<Analysis> texts, List<Analysis.Sort> sorts) {
        this.sorts = List.copyOf(sorts);
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> new HashSet<>(units(text).toList()).forEach(unit -> counts.merge(unit, 1, Integer::sum)));
        counts.keySet().stream().sorted().forEach(unit -> numbers.put(unit, numbers.size()));
        rarity = new float[numbers.size()];
        numbers.forEach((unit, number) -> rarity[number] = (float) Math.log((double) texts.size() / counts.get(unit)));
    }

    int size() {
        return rarity.length;
    }

    Example of(Analysis text, int section) {
        int[] features = units(text)
                .map(unit -> numbers.getOrDefault(unit, -1))
                .filter(number -> number >= 0)
                .distinct()
                .mapToInt(Integer::intValue)
                .toArray();
        float[] values = new float[features.length];
        double square = 0;
        for (int i = 0; i < features.length; i++) {
            values[i] = rarity[features[i]];
            square += values[i] * values[i];
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < features.length && length > 0; i++) {
            values[i] /= length;
        }
        return new Example(features, values, section);
    }

    private Stream<String> units(Analysis text) {
        return sorts.stream().flatMap(sort -> text.of(sort).stream().map(unit -> sort + " " + unit));
    }
}
