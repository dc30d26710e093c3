package nl.wegwijzer.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.wegwijzer.privacy.patterns.Names;
import nl.wegwijzer.privacy.patterns.PatternRedactor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    @Bean
    Redactor redactor() {
        List<String> firstNames = lines("privacy/first-names.txt").stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .toList();
        return new PatternRedactor(
                new Names(lines("privacy/name-cues.txt"), firstNames.stream().collect(Collectors.toSet())));
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
