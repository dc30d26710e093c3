package nl.wegwijzer.conversation;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import nl.wegwijzer.conversation.channel.Channel;
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
    ConversationStore conversationStore(
            StringRedisTemplate redis, JsonMapper json, ConversationKeys keys, Clock clock) {
        return new ConversationStore(redis, json, keys, clock);
    }

    @Bean
    ConversationHolder conversationHolder(ConversationStore store) {
        return new ConversationHolder(store);
    }

    @Bean
    Commands conversationCommands(ContentFolder folder, PublicAddress address) {
        return new Commands(Texts.load(folder, "conversation"), address.url(), Tongues.read(folder));
    }

    @Bean
    RegionSkill regionSkill(Regions regions, ContentFolder folder) {
        return new RegionSkill(
                regions,
                new HashSet<>(WordFile.read(folder, "gesprek").list("bij_een_plaats")),
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
            ObjectProvider<PersonalDataHolder> holders,
            Deliveries deliveries,
            ContentFolder folder,
            JsonMapper json,
            Clock clock,
            ConversationProperties properties,
            ObjectProvider<Invitations> invitations,
            ObjectProvider<MilestoneLedger> ledger) {
        return new Conversations(
                store,
                new Skills(properties.skills(), skills, json),
                new Intake(redactor, Tongues.read(folder), Texts.load(folder, "conversation"), properties.textMax()),
                holders,
                deliveries,
                clock,
                properties.redeliver(),
                new Welcome(invitations, ledger));
    }
}
