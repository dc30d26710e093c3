package nl.wegwijzer.retrieval.prepared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A hash of what a result was made of: content, and the classes that made it. */
public final class Fingerprint {

    private final MessageDigest hash;

    public Fingerprint() {
        try {
            hash = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    public Fingerprint with(String text) {
        hash.update(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /**
     * Adds the code of all classes that lie beside one, without those of packages below it. Tests of the same package lie elsewhere and
     * make nothing.
     */
    public Fingerprint withCodeBeside(Class<?> one) {
        String place = String.valueOf(one.getResource(one.getSimpleName() + ".class"));
        String pattern = place.substring(0, place.lastIndexOf('/') + 1) + "*.class";
        try {
            Resource[] classes = new PathMatchingResourcePatternResolver().getResources(pattern);
            Arrays.sort(classes, Comparator.comparing(Resource::getFilename));
            for (Resource code : classes) {
                try (InputStream in = code.getInputStream()) {
                    hash.update(in.readAllBytes());
                }
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sixteen hexadecimal digits. */
    public String text() {
        return HexFormat.of().formatHex(hash.digest(), 0, 8);
    }
}
