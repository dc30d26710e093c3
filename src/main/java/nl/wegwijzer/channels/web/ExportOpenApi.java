package nl.wegwijzer.channels.web;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.wegwijzer.platform.Command;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Prints the description of the HTTP interface that belongs to this release; a test keeps it equal to the code. */
@Component
class ExportOpenApi implements Command {

    @Override
    public String name() {
        return "export-openapi";
    }

    @Override
    public String usage() {
        return "export-openapi                 print the description of the HTTP interface (OpenAPI, JSON)";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        try {
            out.print(new ClassPathResource(HttpDescription.PACKAGED).getContentAsString(StandardCharsets.UTF_8));
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged description is missing; build the jar anew", e);
        }
    }
}
