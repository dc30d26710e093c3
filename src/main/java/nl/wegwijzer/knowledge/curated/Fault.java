package nl.wegwijzer.knowledge.curated;

/**
 * Something in a curated file that an editor must mend.
 *
 * @param path    the file, relative to the knowledge folder
 * @param line    counted from 1
 * @param rule    the number of the rule, such as {@code WW001}
 * @param message what is wrong and what to do, in Dutch
 */
public record Fault(String path, int line, String rule, String message) implements Comparable<Fault> {

    /**
     * A fault with a message of the bundle {@code messages/lint}.
     *
     * @param key       such as {@code WW001.unknown-key}; what stands before the dot is the rule
     * @param arguments what fills {@code {0}}, {@code {1}} .. of the message
     */
    public static Fault of(String path, int line, String key, Object... arguments) {
        return new Fault(path, line, key.substring(0, key.indexOf('.')), Messages.get(key, arguments));
    }

    @Override
    public int compareTo(Fault other) {
        return java.util.Comparator.comparing(Fault::path)
                .thenComparingInt(Fault::line)
                .thenComparing(Fault::rule)
                .thenComparing(Fault::message)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return path + ":" + line + ": " + rule + " " + message;
    }
}
