package nl.wegwijzer.handoff;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.handoff.dialogue.AdviserSkill;
import nl.wegwijzer.handoff.dialogue.CaseOpening;
import nl.wegwijzer.handoff.dialogue.LiveTalk;
import nl.wegwijzer.handoff.dialogue.OfferSteps;
import nl.wegwijzer.handoff.duties.CaseSweep;
import nl.wegwijzer.handoff.figures.CaseMeters;
import nl.wegwijzer.handoff.keeping.CaseHolder;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.handoff.keeping.HandoffKeys;
import nl.wegwijzer.handoff.notify.AdviserNotifier;
import nl.wegwijzer.handoff.notify.CaseCommands;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.handoff.promising.Moments;
import nl.wegwijzer.handoff.promising.Promises;
import nl.wegwijzer.handoff.telling.EmployerNews;
import nl.wegwijzer.handoff.telling.Notices;
import nl.wegwijzer.handoff.telling.OutsideCommands;
import nl.wegwijzer.handoff.telling.Relay;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.PublicAddress;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.platform.redis.Keyspace;
import nl.wegwijzer.regions.Regions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class HandoffConfiguration {

    /** The parts that only this module knows, and that are no beans of their own. */
    record Parts(Texts texts, Desks desks, Promises promises, CaseMeters meters) {}

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
    Parts handoffParts(
            ContentFolder folder, Regions regions, Clock clock, MeterRegistry meters, HandoffProperties properties) {
        Texts texts = Texts.load(folder, "handoff");
        return new Parts(
                texts,
                new Desks(regions, texts),
                new Promises(texts, new Moments(texts, clock.getZone()), properties.firstReplyWithin()),
                new CaseMeters(meters));
    }

    @Bean
    CaseStore caseStore(StringRedisTemplate redis, JsonMapper json, HandoffKeys keys, Clock clock) {
        return new CaseStore(redis, json, keys, clock);
    }

    @Bean
    AdviserSkill adviserSkill(CaseStore store, Regions regions, Parts parts, ApplicationEventPublisher events) {
        CaseOpening opening = new CaseOpening(store, parts.desks(), parts.promises(), events, parts.meters());
        return new AdviserSkill(
                store,
                new OfferSteps(regions, parts.desks(), parts.promises(), opening, parts.texts()),
                new LiveTalk(store, parts.desks(), parts.promises(), events, parts.texts()));
    }

    @Bean
    Relay caseRelay(
            CaseStore store,
            Conversations conversations,
            ObjectProvider<AdviserNotifier> notifiers,
            PublicAddress address,
            Parts parts,
            ExecutorService threads,
            Clock clock) {
        Notices notices = new Notices(notifiers, parts.desks(), address);
        return new Relay(store, conversations, notices, parts.texts(), threads, clock);
    }

    @Bean
    Cases cases(
            CaseStore store,
            Relay relay,
            Conversations conversations,
            Parts parts,
            Clock clock,
            HandoffProperties properties) {
        return new Cases(
                store,
                relay,
                conversations,
                parts.desks(),
                parts.promises(),
                new EmployerNews(parts.texts(), parts.desks()),
                parts.meters(),
                clock,
                properties.keepContent());
    }

    @Bean
    CaseSweep caseSweep(CaseStore store, Relay relay, Parts parts, Clock clock, HandoffProperties properties) {
        return new CaseSweep(store, relay, parts.texts(), parts.promises(), parts.meters(), clock, properties);
    }

    @Bean
    CaseHolder caseHolder(CaseStore store, Relay relay, Parts parts, Clock clock) {
        return new CaseHolder(store, relay, parts.texts(), clock);
    }

    @Bean
    CaseCommands caseCommands(Cases cases) {
        return new OutsideCommands(cases);
    }
}
