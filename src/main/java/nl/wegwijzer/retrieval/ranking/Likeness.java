package nl.wegwijzer.retrieval.ranking;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import nl.wegwijzer.retrieval.text.Analysis;

/** The cosine of a text to each of a list of texts, with rare units counting more. Compact: one array of texts per feature. */
final class Likeness {

    private final Features features;
    private final int[][] texts;
    private final float[] lengths;

    Likeness(List<Analysis> all, List<Family> families) {
        this(new Features(all, families, 1), all);
    }

    private Likeness(Features features, List<Analysis> all) {
        this(features, postings(features, all), all.size());
    }

    private Likeness(Features features, int[][] texts, int size) {
        this.features = features;
        this.texts = texts;
        this.lengths = new float[size];
        for (int f = 0; f < texts.length; f++) {
            float value = features.rarity(f);
            for (int text : texts[f]) {
                lengths[text] += value * value;
            }
        }
        for (int i = 0; i < size; i++) {
            lengths[i] = lengths[i] == 0 ? 1 : (float) Math.sqrt(lengths[i]);
        }
    }

    private static int[][] postings(Features features, List<Analysis> all) {
        List<Example> examples = all.stream().map(text -> features.of(text, 0)).toList();
        int[] counts = new int[features.size()];
        examples.forEach(example -> {
            for (int feature : example.features()) {
                counts[feature]++;
            }
        });
        int[][] texts = new int[counts.length][];
        for (int f = 0; f < counts.length; f++) {
            texts[f] = new int[counts[f]];
        }
        int[] filled = new int[counts.length];
        for (int i = 0; i < examples.size(); i++) {
            for (int feature : examples.get(i).features()) {
                texts[feature][filled[feature]++] = i;
            }
        }
        return texts;
    }

    /** The likeness to each text, in the order of the list. */
    float[] to(Analysis question) {
        float[] sums = new float[lengths.length];
        Example example = features.of(question, 0);
        for (int k = 0; k < example.features().length; k++) {
            int feature = example.features()[k];
            float value = example.values()[k] * features.rarity(feature);
            for (int text : texts[feature]) {
                sums[text] += value;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= lengths[i];
        }
        return sums;
    }

    void write(DataOutputStream out) throws IOException {
        features.write(out);
        Stored.number(lengths.length, out);
        for (int[] list : texts) {
            Stored.rising(list, out);
        }
    }

    static Likeness read(List<Family> families, DataInputStream in) throws IOException {
        Features features = Features.read(families, in);
        int size = Stored.number(in);
        int[][] texts = new int[features.size()][];
        for (int f = 0; f < texts.length; f++) {
            texts[f] = Stored.rising(in);
        }
        return new Likeness(features, texts, size);
    }
}
