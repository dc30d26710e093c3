package nl.wegwijzer.retrieval.ranking;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.wegwijzer.retrieval.text.Analysis;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Which units are features for learning, and how much each counts: a rare unit more than a common one. */
@SuppressWarnings("EnumOrdinal")
final class Features {

    private final List<Family> families;
    /**
     * The hash of each, in order, so that the place of a unit is its number. A hundred thousand words would take seven times the
     * memory, and that two of them have one hash of 64 bits happens once in four thousand million vocabularies.
     */
    private final long[] units;

    private final float[] rarity;

    /**
     * @param texts what to learn the rarity from
     * @param least in how many texts a unit must stand to be a feature
     */
    Features(List<Analysis> texts, List<Family> families, int least) {
        this.families = List.copyOf(families);
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> new HashSet<>(units(text).toList()).forEach(unit -> counts.merge(unit, 1, Integer::sum)));
        counts.values().removeIf(count -> count < least);
        units = counts.keySet().stream().mapToLong(Features::hash).sorted().toArray();
        rarity = new float[units.length];
        Family[] all = Family.values();
        counts.forEach((unit, count) -> rarity[number(unit)] =
                all[unit.charAt(0) - '0'].loudness() * (1 + (float) Math.log((1.0 + texts.size()) / (1.0 + count))));
    }

    private Features(List<Family> families, long[] units, float[] rarity) {
        this.families = List.copyOf(families);
        this.units = units;
        this.rarity = rarity;
    }

    int size() {
        return rarity.length;
    }

    /** How much a feature counts. */
    float rarity(int feature) {
        return rarity[feature];
    }

    void write(DataOutputStream out) throws IOException {
        Stored.number(units.length, out);
        for (int i = 0; i < units.length; i++) {
            out.writeLong(units[i]);
            out.writeFloat(rarity[i]);
        }
    }

    static Features read(List<Family> families, DataInputStream in) throws IOException {
        int size = Stored.number(in);
        long[] units = new long[size];
        float[] rarity = new float[size];
        for (int i = 0; i < size; i++) {
            units[i] = in.readLong();
            rarity[i] = in.readFloat();
        }
        return new Features(families, units, rarity);
    }

    Example of(Analysis text, int section) {
        int[] features = units(text)
                .mapToInt(this::number)
                .filter(number -> number >= 0)
                .distinct()
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

    private static long hash(String unit) {
        return StringHelper.murmurhash3_x64_128(new BytesRef(unit))[0];
    }

    /** Its place among the units; negative when it is none of them. */
    private int number(String unit) {
        return Arrays.binarySearch(units, hash(unit));
    }

    private Stream<String> units(Analysis text) {
        return families.stream().flatMap(family -> family.of(text).stream().map(unit -> family.ordinal() + unit));
    }
}
