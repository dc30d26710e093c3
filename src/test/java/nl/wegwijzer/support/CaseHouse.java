package nl.wegwijzer.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.conversation.skill.Danger;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.regions.Regions;
import nl.wegwijzer.retrieval.Search;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Conversation, hand-over, desk and access as they are, on a Redis server of their own, with three regions, a clock that a test
 * moves and a skill that answers everything. Not a configuration by annotation, so that a test of the whole application does not
 * find it.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "nl.wegwijzer.platform",
            "nl.wegwijzer.privacy",
            "nl.wegwijzer.conversation",
            "nl.wegwijzer.languagemodel",
            "nl.wegwijzer.handoff",
            "nl.wegwijzer.desk"
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ConfigurationPropertiesScan({
    "nl.wegwijzer.platform",
    "nl.wegwijzer.privacy",
    "nl.wegwijzer.conversation",
    "nl.wegwijzer.languagemodel",
    "nl.wegwijzer.handoff",
    "nl.wegwijzer.desk"
})
public class CaseHouse {

    private static final Page PAGE = SmallKnowledge.page(
            "no-riskpolis",
            Kind.REGELING,
            Optional.empty(),
            SmallKnowledge.section(
                    "no-riskpolis", "bedrag", Facet.BEDRAG, "UWV betaalt het eerste jaar.", List.of(), List.of()));

    /** Monday morning, when desks are open. */
    public static final String MONDAY_TEN = "2026-11-23T09:00:00Z";

    /** Moves the clock on to Monday morning at ten in the next week, also when summer time begins before that. */
    public static void nextMondayMorning(MutableClock clock) {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        ZonedDateTime monday =
                now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(LocalTime.of(10, 0));
        clock.advance(Duration.between(now, monday));
    }

    /** A Redis server of its own, and nothing that runs by itself. */
    public static void settings(DynamicPropertyRegistry registry) {
        registry.add("wegwijzer.data-dir", CaseHouse::folder);
        registry.add("wegwijzer.redis.url", () -> "");
        registry.add("wegwijzer.handoff.sweep", () -> "1h");
        registry.add("wegwijzer.conversation.skills", () -> "opdracht,adviseur,regio,antwoord");
        registry.add("spring.lifecycle.timeout-per-shutdown-phase", () -> "1s");
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("wegwijzer-cases");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
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
    SmallKnowledge smallKnowledge() {
        return new SmallKnowledge(PAGE);
    }

    /** Finds the one page for whatever is asked. */
    @Bean
    Search search() {
        return query -> new Search.Ranking(
                List.of(new Search.Passage(PAGE, PAGE.sections().getFirst(), 0.9, 0.9)),
                new Search.Signals(query.text(), false, 1, 0.5));
    }

    /** Knows one word. */
    @Bean
    Danger danger() {
        return (text, turn) -> text.contains("levensgevaar");
    }

    @Bean
    AnswersForTests answersForTests() {
        return new AnswersForTests();
    }
}
