package nl.wegwijzer.conversation;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import nl.wegwijzer.conversation.channel.Channel;
import nl.wegwijzer.conversation.skill.ArrivalCodes;
import nl.wegwijzer.conversation.skill.Skill;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.PublicAddress;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.platform.WordFile;
import nl.wegwijzer.platform.redis.Keyspace;
import nl.wegwijzer.privacy.PersonalDataHolder;
import nl.wegwijzer.privacy.Redactor;
import nl.wegwijzer.regions.Regions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {

    @Bean
    ConversationKeys conversationKeys(ConversationProperties properties) {
        return ConversationKeys.keptFor(properties.keep());
    }

    @Bean
    Keyspace conversationKeyspace(ConversationKeys keys) {
        return keys.conversations();
    }

    @Bean
    Keyspace conversationPendingKeyspace(ConversationKeys keys) {
        return keys.pending();
    }

    @Bean
    Keyspace conversationHandOnKeyspace(ConversationKeys keys) {
        return keys.handOn();
    }

    @Bean
    HandOn handOn(StringRedisTemplate redis, ConversationKeys keys, ConversationStore store) {
        return new HandOn(redis, keys.handOn(), store);
    }

    @Bean
    RegionCodes regionCodes(Regions regions) {
        return new RegionCodes(regions);
    }

    @Bean
    DeliveriesHealth deliveriesHealth(ConversationStore store, Clock clock) {
        return new DeliveriesHealth(store, clock);
    }

    @Bean
    ConversationStore conversationStore(
            StringRedisTemplate redis,
            JsonMapper json,
            ConversationKeys keys,
            Clock clock,
            ObjectProvider<MilestoneLedger> ledger) {
        return new ConversationStore(redis, json, keys, clock, ledger);
    }

    @Bean
    ConversationHolder conversationHolder(ConversationStore store) {
        return new ConversationHolder(store);
    }

    @Bean
    OwnData ownData(ConversationStore store, ObjectProvider<PersonalDataHolder> holders) {
        return new OwnData(store, holders);
    }

    @Bean
    Commands conversationCommands(ContentFolder folder, PublicAddress address, HandOn handOn, OwnData ownData) {
        return new Commands(
                Texts.load(folder, "conversation"), address.url(), Tongues.read(folder), handOn::codeFor, ownData);
    }

    @Bean
    RegionSkill regionSkill(Regions regions, ContentFolder folder) {
        WordFile words = WordFile.read(folder, "gesprek");
        return new RegionSkill(
                regions,
                new HashSet<>(words.list("bij_een_plaats")),
                new HashSet<>(words.list("gewoon_woord")),
                new HashSet<>(words.list("loketwoorden")),
                new HashSet<>(words.list("waarwoorden")),
                Texts.load(folder, "conversation"));
    }

    @Bean
    Deliveries deliveries(
            ConversationStore store,
            List<Channel> channels,
            ExecutorService threads,
            Clock clock,
            ConversationProperties properties) {
        return new Deliveries(store, Deliveries.byName(channels), threads, clock, properties.redeliver());
    }

    @Bean
    Conversations conversations(
            ConversationStore store,
            List<Skill> skills,
            Redactor redactor,
            OwnData ownData,
            Deliveries deliveries,
            HandOn handOn,
            ObjectProvider<ArrivalCodes> codes,
            ContentFolder folder,
            JsonMapper json,
            Clock clock,
            ConversationProperties properties,
            ObjectProvider<Invitations> invitations,
            ObjectProvider<MilestoneLedger> ledger) {
        Welcome welcome = new Welcome(invitations, ledger);
        Turns turns = new Turns(
                store,
                new Skills(properties.skills(), skills, json),
                new Intake(redactor, Tongues.read(folder), Texts.load(folder, "conversation"), properties.textMax()),
                new Arrivals(handOn, codes.orderedStream().toList(), welcome),
                ownData,
                deliveries,
                clock,
                properties.redeliver(),
                welcome);
        return new Conversations(store, turns, handOn, ownData, deliveries, clock, properties.redeliver(), welcome);
    }
}
