package nl.wegwijzer.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.Delivery;
import nl.wegwijzer.conversation.channel.Channel;
import nl.wegwijzer.regions.Regions;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Campaigns, conversation, hand-over, web chat and access as they are, on a Redis server of their own, with three regions, a
 * clock that a test moves, a skill that answers everything and a Telegram that only has a name. Not a configuration by
 * annotation, so that a test of the whole application does not find it.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "nl.wegwijzer.platform",
            "nl.wegwijzer.privacy",
            "nl.wegwijzer.knowledge",
            "nl.wegwijzer.conversation",
            "nl.wegwijzer.channels.web",
            "nl.wegwijzer.languagemodel",
            "nl.wegwijzer.handoff",
            "nl.wegwijzer.outreach"
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ConfigurationPropertiesScan({
    "nl.wegwijzer.platform",
    "nl.wegwijzer.privacy",
    "nl.wegwijzer.knowledge",
    "nl.wegwijzer.conversation",
    "nl.wegwijzer.channels.web",
    "nl.wegwijzer.languagemodel",
    "nl.wegwijzer.handoff",
    "nl.wegwijzer.outreach"
})
public class OutreachHouse {

    /** Tokens of two ambassadors: one for everywhere, one for Amsterdam. */
    public static final String LJALJA = "the-token-of-ljalja";

    public static final String OTHER = "the-token-of-another";

    /** Monday morning. */
    public static final String MONDAY_TEN = "2026-11-23T09:00:00Z";

    /** A browser on a phone. */
    public static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari/605.1";

    /** A Redis server of its own, and nothing that runs by itself. */
    public static void settings(DynamicPropertyRegistry registry) {
        registry.add("wegwijzer.data-dir", OutreachHouse::folder);
        registry.add("wegwijzer.redis.url", () -> "");
        registry.add("wegwijzer.handoff.sweep", () -> "1h");
        registry.add("wegwijzer.outreach.sweep", () -> "1h");
        registry.add("wegwijzer.limits.conversations-per-minute", () -> "100000");
        registry.add("wegwijzer.public-url", () -> "https://wegwijzer.example");
        registry.add("wegwijzer.api.tokens", () -> "ambassador=" + LJALJA + ",ambassador:AM12=" + OTHER);
        registry.add("wegwijzer.conversation.skills", () -> "campagne,ambassadeur,opdracht,adviseur,regio,antwoord");
        registry.add("spring.lifecycle.timeout-per-shutdown-phase", () -> "1s");
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("wegwijzer-outreach");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    Regions regions() {
        return new ThreeRegions();
    }

    @Bean
    @Primary
    MutableClock movedClock() {
        return new MutableClock(MONDAY_TEN);
    }

    @Bean
    AnswersForTests answersForTests() {
        return new AnswersForTests();
    }

    @Bean
    Channel telegramWithAName() {
        return new Channel() {
            @Override
            public String name() {
                return "telegram";
            }

            @Override
            public boolean deliversReplies() {
                return true;
            }

            @Override
            public Delivered deliver(Conversation conversation, Delivery delivery) {
                return new Delivered.Done();
            }

            @Override
            public Optional<String> invite(String payload) {
                return Optional.of("https://t.me/wegwijzer_bot?start=" + payload);
            }
        };
    }
}
