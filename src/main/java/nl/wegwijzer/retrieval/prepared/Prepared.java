package nl.wegwijzer.retrieval.prepared;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the build made ready so that a start is quick: results of costly work on the packaged knowledge. A result is found by the
 * {@link Fingerprint} of what it was made of, so other knowledge or other code never gets a stale one; it is then made at the start.
 */
public final class Prepared {

    private static final String FOLDER = "/prepared/";

    private Prepared() {}

    /** How a result is read. */
    public interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    /** How a result is written. */
    public interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    /** The result of this name and fingerprint, when the build made it. */
    public static <T> Optional<T> find(String name, String fingerprint, Reader<T> reader) {
        InputStream file = Prepared.class.getResourceAsStream(FOLDER + file(name, fingerprint));
        if (file == null) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 16))) {
            return Optional.of(reader.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean exists(Path folder, String name, String fingerprint) {
        return Files.exists(folder.resolve(file(name, fingerprint)));
    }

    static void write(Path folder, String name, String fingerprint, Writer writer) throws IOException {
        Path part = Files.createTempFile(folder, name, ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            writer.write(out);
        }
        Files.move(part, folder.resolve(file(name, fingerprint)), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static String file(String name, String fingerprint) {
        return name + "-" + fingerprint + ".bin";
    }
}
