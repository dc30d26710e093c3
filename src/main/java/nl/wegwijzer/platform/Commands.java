package nl.wegwijzer.platform;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;

/** Finds and runs the command that the command line names. */
record Commands(List<Command> all) {

    private static final int WRONG_USAGE = 2;

    int run(List<String> line, PrintStream out) {
        return all.stream()
                .filter(command -> command.name().equals(line.getFirst()))
                .findFirst()
                .map(command -> command.run(line.subList(1, line.size()), out))
                .orElseGet(() -> usage(line.getFirst(), out));
    }

    private int usage(String asked, PrintStream out) {
        out.println("There is no command '" + asked + "'. The commands are:");
        all.stream()
                .sorted(Comparator.comparing(Command::name))
                .forEach(command -> out.println("  " + command.usage()));
        return WRONG_USAGE;
    }
}
