package nl.wegwijzer.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code evaluate} is asked for.
 *
 * @param questions the file of golden questions
 * @param report    where the page is written
 * @param search    whether the search and its peers are measured too
 * @param readings  whether each step of reading is left out, which makes the index anew for each
 * @param record    whether the figures become those that the build must reach
 * @param peers     programs to compare with, a command by name
 */
record Options(
        Path questions, Path report, boolean search, boolean readings, boolean record, Map<String, String> peers) {

    static final String USAGE = """
            evaluate [file] [--report=file] [--no-search] [--steps] [--record] [--peer=name=command]
                       has every golden conversation, prints what was right and writes a page with plots; --steps also leaves out
                       each step of reading, --record makes the figures those that ./mvnw verify must reach""";

    static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path BUILT = Path.of("target");
    private static final String REPORT = "--report=";
    private static final String PEER = "--peer=";

    Options {
        peers = Map.copyOf(peers);
    }

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    static Options of(List<String> arguments) {
        Path questions = GOLDEN.resolve("questions.yaml");
        Path report = (Files.isDirectory(BUILT) ? BUILT : Path.of("")).resolve("evaluation.html");
        boolean search = true;
        boolean readings = false;
        boolean record = false;
        Map<String, String> peers = new LinkedHashMap<>();
        for (String argument : arguments) {
            if (argument.startsWith(REPORT)) {
                report = Path.of(argument.substring(REPORT.length()));
            } else if (argument.startsWith(PEER)) {
                String[] peer = argument.substring(PEER.length()).split("=", 2);
                if (peer.length < 2) {
                    throw new IllegalArgumentException("A peer is given as " + PEER + "name=command");
                }
                peers.put(peer[0], peer[1]);
            } else if (argument.startsWith("--")) {
                search &= !argument.equals("--no-search");
                readings |= argument.equals("--steps");
                record |= argument.equals("--record");
                if (!List.of("--no-search", "--steps", "--record").contains(argument)) {
                    throw new IllegalArgumentException("There is no option " + argument);
                }
            } else {
                questions = Path.of(argument);
            }
        }
        return new Options(questions, report, search, readings, record, peers);
    }
}
