package nl.wegwijzer.channels.telegram;

import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Telegram keeps in Redis; declared with and without a token, so that what is kept can be listed. */
@Configuration(proxyBeanMethods = false)
class TelegramKeysConfiguration {

    @Bean
    TelegramKeys telegramKeys(TelegramProperties properties) {
        return TelegramKeys.with(properties.lease());
    }

    @Bean
    Keyspace telegramInboxKeyspace(TelegramKeys keys) {
        return keys.inbox();
    }

    @Bean
    Keyspace telegramSeenKeyspace(TelegramKeys keys) {
        return keys.seen();
    }

    @Bean
    Keyspace telegramLeaseKeyspace(TelegramKeys keys) {
        return keys.lease();
    }

    @Bean
    Keyspace telegramSecretKeyspace(TelegramKeys keys) {
        return keys.secret();
    }

    @Bean
    Keyspace telegramAsideKeyspace(TelegramKeys keys) {
        return keys.aside();
    }

    @Bean
    Keyspace telegramButtonKeyspace(TelegramKeys keys) {
        return keys.buttons();
    }

    @Bean
    Keyspace telegramChatKeyspace(TelegramKeys keys) {
        return keys.chats();
    }
}
