package nl.wegwijzer.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import nl.wegwijzer.privacy.patterns.Names;
import nl.wegwijzer.privacy.patterns.PatternRedactor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    @Bean
    Redactor redactor() {
        return new PatternRedactor(new Names(new Names.Lists(
                lines("privacy/name-cues.txt"),
                words("privacy/first-names.txt"),
                words("privacy/everyday-names.txt"),
                words("privacy/surnames.txt"),
                lines("privacy/no-names.txt"))));
    }

    private static List<String> words(String resource) {
        return lines(resource).stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .toList();
    }

    private static List<String> lines(String resource) {
        try {
            return new ClassPathResource(resource)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
