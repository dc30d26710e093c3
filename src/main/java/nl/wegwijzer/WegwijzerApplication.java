package nl.wegwijzer;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

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
            application.setDefaultProperties(Map.of("logging.level.root", "warn"));
        }
        application.run(args);
    }
}
