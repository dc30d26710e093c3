package nl.wegwijzer.platform;

import java.io.PrintStream;
import java.util.List;

/** A command of the jar, such as {@code java -jar wegwijzer.jar check-knowledge}. Implement it as a bean in the module it is about. */
public interface Command {

    /** The first word on the command line. */
    String name();

    /** One line that says what the command does and what it takes. */
    String usage();

    /**
     * Runs in a context without web server, Redis or Telegram; beans are made when they are asked for.
     *
     * @param arguments what follows the name
     * @return the exit code: 0 all well, 1 a finding, 2 wrong usage
     */
    int run(List<String> arguments, PrintStream out);
}
