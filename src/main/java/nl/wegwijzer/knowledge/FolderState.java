package nl.wegwijzer.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.platform.ContentFolder;

/**
 * Whether a folder on disk changed, without reading its files: names, sizes and times. Looking is used and not a watch of the
 * operating system, which misses changes on network drives and mounted volumes.
 */
record FolderState(ContentFolder folder) {

    /** A text that differs when any file was added, changed or removed; always the same for the packaged folder. */
    String now() {
        return folder.location().map(FolderState::of).orElse("packaged");
    }

    private static String of(Path root) {
        try (Stream<Path> files =
                Files.find(root, Integer.MAX_VALUE, (path, attributes) -> attributes.isRegularFile())) {
            return files.sorted().map(FolderState::stamp).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that an editor's program removes at this very moment counts as gone. */
    private static String stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return file + " " + attributes.size() + " " + attributes.lastModifiedTime();
        } catch (IOException gone) {
            return "";
        }
    }
}
