package nl.wegwijzer.handoff;

import nl.wegwijzer.handoff.keeping.HandoffKeys;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the platform which keys of Redis are of this module. */
@Configuration(proxyBeanMethods = false)
class HandoffKeysConfiguration {

    @Bean
    HandoffKeys handoffKeys(HandoffProperties properties) {
        return HandoffKeys.keptFor(properties.keep());
    }

    @Bean
    Keyspace caseKeyspace(HandoffKeys keys) {
        return keys.cases();
    }

    @Bean
    Keyspace caseIndexKeyspace(HandoffKeys keys) {
        return keys.index();
    }

    @Bean
    Keyspace caseSubjectKeyspace(HandoffKeys keys) {
        return keys.subjects();
    }

    @Bean
    Keyspace caseClockKeyspace(HandoffKeys keys) {
        return keys.clock();
    }

    @Bean
    Keyspace casePulseKeyspace(HandoffKeys keys) {
        return keys.pulse();
    }

    @Bean
    Keyspace caseAwayKeyspace(HandoffKeys keys) {
        return keys.away();
    }

    @Bean
    Keyspace caseAuditKeyspace(HandoffKeys keys) {
        return keys.audit();
    }

    @Bean
    Keyspace caseGroupCodeKeyspace(HandoffKeys keys) {
        return keys.codes();
    }

    @Bean
    Keyspace caseNameCodeKeyspace(HandoffKeys keys) {
        return keys.names();
    }

    @Bean
    Keyspace caseTeamKeyspace(HandoffKeys keys) {
        return keys.team();
    }

    @Bean
    Keyspace caseLessonKeyspace(HandoffProperties properties) {
        return new Keyspace(
                "case-lesson:", properties.keep(), "What was asked and what advisers answered, masked, case by case");
    }

    @Bean
    Keyspace caseLessonsKeyspace(HandoffProperties properties) {
        return new Keyspace("case-lessons:", properties.keep(), "Which lessons there are");
    }
}
