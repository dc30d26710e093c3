package nl.wegwijzer.retrieval.ranking;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** How arrays of rankers stand in a prepared file: numbers as short as they are, lists that grow as differences. */
final class Stored {

    private static final int MORE = 0x80;
    private static final int BITS = 7;

    private Stored() {}

    static void number(int value, DataOutputStream out) throws IOException {
        int rest = value;
        while (rest >= MORE) {
            out.writeByte(rest | MORE);
            rest >>>= BITS;
        }
        out.writeByte(rest);
    }

    static int number(DataInputStream in) throws IOException {
        int value = 0;
        for (int shift = 0; ; shift += BITS) {
            int part = in.readUnsignedByte();
            value |= (part & (MORE - 1)) << shift;
            if (part < MORE) {
                return value;
            }
        }
    }

    /** An array that never falls. */
    static void rising(int[] values, DataOutputStream out) throws IOException {
        number(values.length, out);
        int before = 0;
        for (int value : values) {
            number(value - before, out);
            before = value;
        }
    }

    static int[] rising(DataInputStream in) throws IOException {
        int[] values = new int[number(in)];
        int value = 0;
        for (int i = 0; i < values.length; i++) {
            value += number(in);
            values[i] = value;
        }
        return values;
    }

    static void texts(String[] texts, DataOutputStream out) throws IOException {
        number(texts.length, out);
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    static String[] texts(DataInputStream in) throws IOException {
        String[] texts = new String[number(in)];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = in.readUTF();
        }
        return texts;
    }
}
