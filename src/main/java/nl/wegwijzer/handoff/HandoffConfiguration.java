package nl.wegwijzer.handoff;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.skill.Danger;
import nl.wegwijzer.handoff.dialogue.AdviserSkill;
import nl.wegwijzer.handoff.dialogue.Aftercare;
import nl.wegwijzer.handoff.dialogue.CaseOpening;
import nl.wegwijzer.handoff.dialogue.LiveTalk;
import nl.wegwijzer.handoff.dialogue.OfferSteps;
import nl.wegwijzer.handoff.dialogue.QuestionWording;
import nl.wegwijzer.handoff.duties.Aftermath;
import nl.wegwijzer.handoff.duties.CaseSweep;
import nl.wegwijzer.handoff.duties.PromiseWatch;
import nl.wegwijzer.handoff.figures.CaseMeters;
import nl.wegwijzer.handoff.figures.CountedFigures;
import nl.wegwijzer.handoff.keeping.Absences;
import nl.wegwijzer.handoff.keeping.AuditTrail;
import nl.wegwijzer.handoff.keeping.CaseHolder;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.handoff.keeping.DeskCodes;
import nl.wegwijzer.handoff.keeping.HandoffKeys;
import nl.wegwijzer.handoff.keeping.OneTimeNames;
import nl.wegwijzer.handoff.lessons.MinedLessons;
import nl.wegwijzer.handoff.notify.AdviserNotifier;
import nl.wegwijzer.handoff.notify.CaseCommands;
import nl.wegwijzer.handoff.notify.GroupCodes;
import nl.wegwijzer.handoff.notify.PersonalCodes;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.handoff.promising.Moments;
import nl.wegwijzer.handoff.promising.Promises;
import nl.wegwijzer.handoff.telling.Cards;
import nl.wegwijzer.handoff.telling.Destinations;
import nl.wegwijzer.handoff.telling.EmployerNews;
import nl.wegwijzer.handoff.telling.Notices;
import nl.wegwijzer.handoff.telling.OutsideCommands;
import nl.wegwijzer.handoff.telling.Relay;
import nl.wegwijzer.handoff.telling.Unreached;
import nl.wegwijzer.languagemodel.LanguageModel;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.PublicAddress;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.platform.access.OneTimeCodes;
import nl.wegwijzer.platform.redis.Keyspace;
import nl.wegwijzer.privacy.Redactor;
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
    record Parts(Texts texts, Desks desks, Promises promises, CaseMeters meters, Absences absences, AuditTrail audit) {
        EmployerNews news() {
            return new EmployerNews(texts, desks, promises);
        }
    }

    @Bean
    PersonalCodes personalCodes(StringRedisTemplate redis, HandoffKeys keys) {
        return new OneTimeNames(new OneTimeCodes(redis, keys.names()));
    }

    @Bean
    Team team(StringRedisTemplate redis, HandoffKeys keys, Clock clock) {
        return new Team(redis, keys.team(), clock);
    }

    @Bean
    GroupCodes groupCodes(StringRedisTemplate redis, HandoffKeys keys, Parts parts) {
        return new DeskCodes(
                new OneTimeCodes(redis, keys.codes()),
                region -> parts.desks().of(region, Language.NL).name());
    }

    @Bean
    CaseStore caseStore(StringRedisTemplate redis, JsonMapper json, HandoffKeys keys, Clock clock) {
        return new CaseStore(redis, json, keys, clock);
    }

    @Bean
    CountedFigures caseFigures(
            CaseStore store, ContentFolder folder, Regions regions, MeterRegistry meters, Clock clock) {
        return new CountedFigures(store, new Desks(regions, Texts.load(folder, "handoff")), meters, clock);
    }

    @Bean
    Parts handoffParts(
            ContentFolder folder,
            Regions regions,
            Clock clock,
            MeterRegistry meters,
            CountedFigures figures,
            StringRedisTemplate redis,
            HandoffKeys keys,
            HandoffProperties properties) {
        Texts texts = Texts.load(folder, "handoff");
        return new Parts(
                texts,
                new Desks(regions, texts),
                new Promises(texts, new Moments(texts, clock.getZone()), figures, properties),
                new CaseMeters(meters),
                new Absences(redis, keys.away(), clock),
                new AuditTrail(redis, keys.audit(), clock));
    }

    @Bean
    AdviserSkill adviserSkill(
            CaseStore store,
            Regions regions,
            Parts parts,
            ApplicationEventPublisher events,
            LanguageModel model,
            ObjectProvider<Danger> danger,
            HandoffProperties properties) {
        CaseOpening opening = new CaseOpening(store, parts.desks(), parts.promises(), events, parts.meters());
        return new AdviserSkill(
                store,
                new OfferSteps(
                        regions,
                        parts.desks(),
                        parts.promises(),
                        opening,
                        store,
                        new QuestionWording(model, parts.texts()),
                        (text, turn) -> danger.stream().anyMatch(one -> one.isIn(text, turn)),
                        parts.texts()),
                new LiveTalk(
                        store,
                        parts.desks(),
                        parts.promises(),
                        events,
                        parts.absences(),
                        properties.keepContent(),
                        parts.texts()),
                new Aftercare(store, parts.texts(), properties.askLater()));
    }

    @Bean
    Cards caseCards(Parts parts, PublicAddress address) {
        return new Cards(parts.desks(), address);
    }

    @Bean
    Relay caseRelay(
            CaseStore store,
            Conversations conversations,
            ObjectProvider<AdviserNotifier> notifiers,
            Cards cards,
            Parts parts,
            ExecutorService threads,
            Clock clock) {
        return new Relay(store, conversations, new Notices(notifiers, cards), parts.texts(), threads, clock);
    }

    @Bean
    Unreached caseUnreached(CaseStore store, Relay relay, Clock clock) {
        return new Unreached(store, relay, clock);
    }

    @Bean
    Cases cases(
            CaseStore store,
            Relay relay,
            Conversations conversations,
            Parts parts,
            Team team,
            Clock clock,
            HandoffProperties properties,
            ApplicationEventPublisher events) {
        return new Cases(
                store,
                relay,
                conversations,
                parts.desks(),
                parts.promises(),
                parts.news(),
                parts.meters(),
                clock,
                properties.keepContent(),
                parts.audit(),
                parts.absences(),
                team,
                events);
    }

    @Bean
    CaseLists caseLists(CaseStore store) {
        return new CaseLists(store);
    }

    @Bean
    MinedLessons lessons(
            StringRedisTemplate redis,
            JsonMapper json,
            Keyspace caseLessonKeyspace,
            Keyspace caseLessonsKeyspace,
            CaseStore store,
            Relay relay,
            Parts parts,
            Redactor redactor,
            Clock clock) {
        EmployerNews news = parts.news();
        return new MinedLessons(
                redis, json, caseLessonKeyspace, caseLessonsKeyspace, store, relay, news, redactor, clock);
    }

    @Bean
    CaseSweep caseSweep(
            CaseStore store,
            Relay relay,
            Parts parts,
            MinedLessons lessons,
            Clock clock,
            HandoffProperties properties) {
        EmployerNews news = parts.news();
        return new CaseSweep(
                store,
                relay,
                new PromiseWatch(store, relay, parts.desks(), parts.promises(), news, parts.meters(), clock),
                new Aftermath(store, relay, news, clock, properties.keep(), properties.keepContent()),
                lessons,
                clock);
    }

    @Bean
    CaseHolder caseHolder(CaseStore store, Relay relay, MinedLessons lessons, Parts parts, Clock clock) {
        return new CaseHolder(store, relay, lessons, parts.texts(), clock);
    }

    @Bean
    Referrals referrals(Cases cases, Regions regions, Parts parts) {
        return new Referrals(cases, regions, parts.texts());
    }

    @Bean
    CaseCommands caseCommands(Cases cases, Cards cards, Regions regions, Team team, Referrals referrals, Parts parts) {
        Destinations destinations = new Destinations(cases, referrals, regions, parts.desks());
        return new OutsideCommands(cases, cards, regions, team, destinations);
    }
}
