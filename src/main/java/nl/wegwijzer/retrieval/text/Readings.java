package nl.wegwijzer.retrieval.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts that were read, so that a start need not read them again. In a file every word stands once, and in memory too: the units of
 * all questions are then a few megabytes. Thread-safe.
 */
public final class Readings {

    private final Map<String, Analysis> byText;

    private Readings(Map<String, Analysis> byText) {
        this.byText = byText;
    }

    public static Readings none() {
        return new Readings(new ConcurrentHashMap<>());
    }

    /** The reading of a text: the one that is known, or else one that is made now and kept. */
    public Analysis of(String text, TextRecipe recipe) {
        return byText.computeIfAbsent(text, recipe::read);
    }

    public int size() {
        return byText.size();
    }

    /** Writes what {@link #read} reads. */
    public void write(DataOutputStream out) throws IOException {
        Map<String, Integer> words = new LinkedHashMap<>();
        byText.values().forEach(analysis -> {
            number(analysis.words(), words);
            analysis.units().values().forEach(units -> number(units, words));
        });
        out.writeInt(words.size());
        for (String word : words.keySet()) {
            out.writeUTF(word);
        }
        out.writeInt(byText.size());
        for (Map.Entry<String, Analysis> reading : byText.entrySet()) {
            out.writeUTF(reading.getKey());
            out.writeBoolean(reading.getValue().english());
            list(reading.getValue().words(), words, out);
            for (Analysis.Sort sort : Analysis.Sort.values()) {
                list(reading.getValue().of(sort), words, out);
            }
        }
    }

    private static void number(List<String> units, Map<String, Integer> words) {
        units.forEach(unit -> words.putIfAbsent(unit, words.size()));
    }

    private static void list(List<String> units, Map<String, Integer> words, DataOutputStream out) throws IOException {
        out.writeShort(units.size());
        for (String unit : units) {
            out.writeInt(words.get(unit));
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Readings read(DataInputStream in) throws IOException {
        String[] words = new String[in.readInt()];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.readUTF();
        }
        int size = in.readInt();
        Map<String, Analysis> byText = new ConcurrentHashMap<>(2 * size);
        for (int i = 0; i < size; i++) {
            String text = in.readUTF();
            boolean english = in.readBoolean();
            List<String> typed = list(words, in);
            Map<Analysis.Sort, List<String>> units = new EnumMap<>(Analysis.Sort.class);
            for (Analysis.Sort sort : Analysis.Sort.values()) {
                units.put(sort, list(words, in));
            }
            byText.put(text, new Analysis(typed, english, units));
        }
        return new Readings(byText);
    }

    private static List<String> list(String[] words, DataInputStream in) throws IOException {
        int size = in.readUnsignedShort();
        List<String> units = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            units.add(words[in.readInt()]);
        }
        return units;
    }
}
