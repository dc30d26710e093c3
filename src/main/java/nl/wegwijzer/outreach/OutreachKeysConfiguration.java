package nl.wegwijzer.outreach;

import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the platform which keys of Redis are of this module. */
@Configuration(proxyBeanMethods = false)
class OutreachKeysConfiguration {

    @Bean
    OutreachKeys outreachKeys(OutreachProperties properties) {
        return OutreachKeys.keptFor(properties.keep(), properties.chatLinked());
    }

    @Bean
    Keyspace campaignKeyspace(OutreachKeys keys) {
        return keys.campaigns();
    }

    @Bean
    Keyspace campaignIndexKeyspace(OutreachKeys keys) {
        return keys.index();
    }

    @Bean
    Keyspace campaignCountKeyspace(OutreachKeys keys) {
        return keys.counts();
    }

    @Bean
    Keyspace campaignPeopleKeyspace(OutreachKeys keys) {
        return keys.people();
    }

    @Bean
    Keyspace campaignSaltKeyspace(OutreachKeys keys) {
        return keys.salts();
    }

    @Bean
    Keyspace campaignClockKeyspace(OutreachKeys keys) {
        return keys.clock();
    }

    @Bean
    Keyspace ambassadorChatKeyspace(OutreachKeys keys) {
        return keys.chats();
    }

    @Bean
    Keyspace ambassadorCodeKeyspace(OutreachKeys keys) {
        return keys.chatCodes();
    }

    @Bean
    Keyspace pilotKeyspace(OutreachKeys keys) {
        return keys.pilots();
    }

    @Bean
    Keyspace pilotTalkKeyspace(OutreachKeys keys) {
        return keys.pilotTalks();
    }
}
