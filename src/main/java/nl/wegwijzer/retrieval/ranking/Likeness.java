package nl.wegwijzer.retrieval.ranking;

import java.util.ArrayList;
import java.util.List;
import nl.wegwijzer.retrieval.text.Analysis;

/** The cosine of a text to each of a list of texts, with rare units counting more. Compact: two arrays per feature. */
final class Likeness {

    private final Features features;
    private final int size;
    private final int[][] texts;
    private final float[][] values;

    Likeness(List<Analysis> all, List<Family> families) {
        features = new Features(all, families, 1);
        size = all.size();
        List<Example> examples = new ArrayList<>(size);
        int[] counts = new int[features.size()];
        for (int i = 0; i < size; i++) {
            Example example = features.of(all.get(i), i);
            examples.add(example);
            for (int feature : example.features()) {
                counts[feature]++;
            }
        }
        texts = new int[features.size()][];
        values = new float[features.size()][];
        for (int f = 0; f < counts.length; f++) {
            texts[f] = new int[counts[f]];
            values[f] = new float[counts[f]];
        }
        int[] filled = new int[features.size()];
        for (Example example : examples) {
            for (int k = 0; k < example.features().length; k++) {
                int feature = example.features()[k];
                texts[feature][filled[feature]] = example.section();
                values[feature][filled[feature]] = example.values()[k];
                filled[feature]++;
            }
        }
    }

    /** The likeness to each text, in the order of the list. */
    float[] to(Analysis question) {
        float[] sums = new float[size];
        Example example = features.of(question, 0);
        for (int k = 0; k < example.features().length; k++) {
            int[] where = texts[example.features()[k]];
            float[] how = values[example.features()[k]];
            float value = example.values()[k];
            for (int i = 0; i < where.length; i++) {
                sums[where[i]] += value * how[i];
            }
        }
        return sums;
    }
}
