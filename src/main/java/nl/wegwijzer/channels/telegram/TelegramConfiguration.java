package nl.wegwijzer.channels.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import nl.wegwijzer.channels.telegram.group.GroupDoor;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.PublicAddress;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** Telegram, when there is a token. The key families are declared always, so that what is kept can be listed. */
@Configuration(proxyBeanMethods = false)
class TelegramConfiguration {

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

    /** Everything that talks to Telegram. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(TelegramOn.class)
    static class On {

        @Bean
        BotApi telegramBotApi(TelegramProperties properties, JsonMapper json, MeterRegistry meters) {
            return new BotApi(properties, json, meters);
        }

        @Bean
        KeptSecrets telegramSecrets(StringRedisTemplate redis, TelegramKeys keys) {
            return new KeptSecrets(redis, keys.secret());
        }

        @Bean
        WebhookSecret telegramWebhookSecret(TelegramProperties properties, KeptSecrets secrets) {
            return new WebhookSecret(properties.webhookSecret(), secrets);
        }

        @Bean
        ButtonKeys telegramButtonKeys(StringRedisTemplate redis, TelegramKeys keys) {
            return new ButtonKeys(redis, keys.buttons());
        }

        @Bean
        Chats telegramChats(StringRedisTemplate redis, TelegramKeys keys, KeptSecrets secrets) {
            return new Chats(redis, keys.chats(), secrets);
        }

        @Bean
        Sender telegramSender(BotApi api, Chats chats) {
            return new Sender(api, chats);
        }

        @Bean
        ReplyMessages telegramReplies(ContentFolder folder, ButtonKeys buttons) {
            return new ReplyMessages(Texts.load(folder, "telegram"), buttons);
        }

        @Bean
        SourceTexts telegramSources(Conversations conversations, ReplyMessages messages, Sender sender, Chats chats) {
            return new SourceTexts(conversations, messages, sender, chats);
        }

        @Bean
        TelegramChannel telegramChannel(
                Sender sender,
                ReplyMessages messages,
                Chats chats,
                TelegramProperties properties,
                ObjectProvider<BotSetup> setup) {
            return new TelegramChannel(
                    sender,
                    messages,
                    chats,
                    properties.retry(),
                    () -> setup.getObject().identity());
        }

        @Bean
        Inbox telegramInbox(
                StringRedisTemplate redis,
                JsonMapper json,
                TelegramKeys keys,
                Clock clock,
                TelegramProperties properties) {
            return new Inbox(redis, json, keys, clock, properties.inboxMax());
        }

        @Bean
        Leadership telegramLeadership(StringRedisTemplate redis, TelegramKeys keys) {
            return new Leadership(redis, keys);
        }

        @Bean
        Shares telegramShares(StringRedisTemplate redis, TelegramKeys keys) {
            return new Shares(redis, keys);
        }

        @Bean
        BotSetup telegramSetup(
                BotApi api,
                ContentFolder folder,
                TelegramProperties properties,
                WebhookSecret secret,
                PublicAddress address,
                Leadership leadership) {
            return new BotSetup(api, Texts.load(folder, "telegram"), properties, secret, address, leadership);
        }

        @Bean
        UpdateIntake telegramIntake(Inbox inbox, BotSetup setup, GroupDoor advisers, MeterRegistry meters) {
            return new UpdateIntake(inbox, setup, advisers, meters);
        }

        @Bean
        Typing telegramTyping(BotApi api, ExecutorService threads) {
            return new Typing(api, threads);
        }

        @Bean
        TurnTaker telegramTurns(
                Conversations conversations,
                Chats chats,
                ButtonKeys buttons,
                SourceTexts sources,
                BotApi api,
                Typing typing,
                ContentFolder folder,
                ExecutorService threads,
                GroupDoor advisers) {
            return new TurnTaker(
                    conversations,
                    chats,
                    buttons,
                    sources,
                    api,
                    typing,
                    Texts.load(folder, "telegram"),
                    threads,
                    advisers);
        }

        @Bean
        InboxPump telegramPump(
                Inbox inbox,
                TurnTaker turns,
                Shares shares,
                ExecutorService threads,
                MeterRegistry meters,
                TelegramProperties properties) {
            return new InboxPump(inbox, turns, shares, threads, meters, properties.turnsAtOnce());
        }

        @Bean
        Poller telegramPoller(
                BotApi api,
                UpdateIntake intake,
                Leadership leadership,
                BotSetup setup,
                Clock clock,
                MeterRegistry meters,
                TelegramProperties properties) {
            return new Poller(api, intake, leadership, setup, clock, meters, properties.pollWait());
        }

        @Bean
        TelegramRuntime telegramRuntime(
                Leadership leadership,
                Shares shares,
                BotSetup setup,
                Poller poller,
                InboxPump pump,
                TelegramProperties properties) {
            return new TelegramRuntime(
                    leadership, shares, setup, poller, pump, properties.mode() == TelegramProperties.Mode.POLLING);
        }

        @Bean
        TelegramHealth telegramHealth(
                Inbox inbox,
                Poller poller,
                BotSetup setup,
                Leadership leadership,
                Clock clock,
                MeterRegistry meters,
                TelegramProperties properties) {
            return new TelegramHealth(inbox, poller, setup, leadership, clock, meters, properties);
        }

        /** Telegram has no account here; it proves itself by the secret. */
        @Bean
        @Order(0)
        SecurityFilterChain telegramWebhookSecurity(HttpSecurity http) throws Exception {
            return http.securityMatcher(BotSetup.WEBHOOK_PATH)
                    .csrf(csrf -> csrf.disable())
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
    }
}
