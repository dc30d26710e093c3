package nl.wegwijzer.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The curated content: the packaged folder {@code knowledge/}, or a folder on disk that an editor can change.
 *
 * @param location an existing folder, or empty for the packaged one
 * @param judged   whether the build judged these files, so that a start need not do it again
 */
public record ContentFolder(Optional<Path> location, boolean judged) {

    /** What is packaged stays as it is, so what was found in it may be remembered; a folder on disk is looked into each time. */
    private static final PathMatchingResourcePatternResolver PACKAGE = new PathMatchingResourcePatternResolver();

    /** One file of the folder, read as UTF-8; {@code path} is relative with forward slashes. */
    public record ContentFile(String path, String text, boolean judged) {

        /** A file of which nothing is known but its words. */
        public ContentFile(String path, String text) {
            this(path, text, false);
        }
    }

    public ContentFolder(Optional<Path> location) {
        this(location, location.isEmpty());
    }

    /** The same files, to be judged as if nobody had. */
    public ContentFolder unjudged() {
        return new ContentFolder(location, false);
    }

    /**
     * All files that match an Ant pattern such as {@code praktijk/x.md} with stars for names, ordered by path.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    public List<ContentFile> files(String pattern) {
        String root = location.map(path -> path.toUri().toString()).orElse("classpath*:knowledge/");
        try {
            PathMatchingResourcePatternResolver resolver =
                    location.isEmpty() ? PACKAGE : new PathMatchingResourcePatternResolver();
            Resource[] found = resolver.getResources(root + pattern);
            return Arrays.stream(found)
                    .filter(Resource::isReadable)
                    .map(this::read)
                    .sorted(Comparator.comparing(ContentFile::path))
                    .toList();
        } catch (java.io.FileNotFoundException absent) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + root + pattern, e);
        }
    }

    private ContentFile read(Resource resource) {
        try {
            String url = URLDecoder.decode(resource.getURL().toString(), StandardCharsets.UTF_8);
            String path = location.map(root -> relative(root, url))
                    .orElseGet(() -> url.substring(url.lastIndexOf("/knowledge/") + "/knowledge/".length()));
            return new ContentFile(path, resource.getContentAsString(StandardCharsets.UTF_8), judged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String relative(Path root, String url) {
        Path file = Path.of(url.substring("file:".length()));
        return root.toAbsolutePath().normalize().relativize(file).toString().replace('\\', '/');
    }

    /**
     * A folder on disk; an empty text means the packaged one.
     *
     * @throws CannotStart if there is no such folder
     */
    public static ContentFolder of(String location) {
        if (location.isBlank()) {
            return new ContentFolder(Optional.empty());
        }
        Path folder = Path.of(location).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new CannotStart(
                    "The knowledge folder " + folder + " does not exist.",
                    "Set WEGWIJZER_KNOWLEDGE_LOCATION to an existing folder, or leave it empty to use the packaged knowledge.");
        }
        return new ContentFolder(Optional.of(folder));
    }
}
