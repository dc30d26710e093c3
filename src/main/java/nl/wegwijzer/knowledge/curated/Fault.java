package nl.wegwijzer.knowledge.curated;

/**
 * Something in a curated file that an editor must mend.
 *
 * @param path    the file, relative to the knowledge folder
 * @param line    counted from 1
 * @param key     the rule and the cause, such as {@code WW001.unknown-key}
 * @param message what is wrong and what to do, in Dutch
 */
public record Fault(String path, int line, String key, String message) implements Comparable<Fault> {

    /**
     * A fault with a message of the bundle {@code messages/lint}.
     *
     * @param key       the rule and the cause
     * @param arguments what fills {@code {0}}, {@code {1}} .. of the message
     */
    public static Fault of(String path, int line, String key, Object... arguments) {
        return new Fault(path, line, key, Messages.get(key, arguments));
    }

    /** The number of the rule, such as {@code WW001}. */
    public String rule() {
        return key.substring(0, key.indexOf('.'));
    }

    @Override
    public int compareTo(Fault other) {
        return java.util.Comparator.comparing(Fault::path)
                .thenComparingInt(Fault::line)
                .thenComparing(Fault::key)
                .thenComparing(Fault::message)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return path + ":" + line + ": " + rule() + " " + message;
    }
}
