package nl.wegwijzer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.util.FileSystemUtils;

/** Starts Wegwijzer: the service, or one command when the first argument is a word, such as {@code check-knowledge}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class WegwijzerApplication {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(WegwijzerApplication.class);
        if (args.length > 0 && !args[0].startsWith("-")) {
            application.setWebApplicationType(WebApplicationType.NONE);
            application.setAdditionalProfiles("command");
            application.setLazyInitialization(true);
            application.setDefaultProperties(Map.of("logging.level.root", "warn", "wegwijzer.data-dir", scratch()));
        }
        application.run(args);
    }

    /** A command keeps nothing: its Redis, if it needs one, has a folder of its own that goes with the process. */
    private static String scratch() {
        try {
            Path folder = Files.createTempDirectory("wegwijzer-command");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
