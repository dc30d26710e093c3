package nl.wegwijzer.channels.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import nl.wegwijzer.channels.telegram.group.GroupDoor;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.PublicAddress;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.platform.access.OpenDoor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** Receiving from Telegram, when there is a token: setup, poll or webhook, inbox, turns, health. */
@Configuration(proxyBeanMethods = false)
@Conditional(TelegramOn.class)
class TelegramConfiguration {

    @Bean
    WebhookSecret telegramWebhookSecret(TelegramProperties properties, KeptSecrets secrets) {
        return new WebhookSecret(properties.webhookSecret(), secrets);
    }

    @Bean
    Inbox telegramInbox(
            StringRedisTemplate redis, JsonMapper json, TelegramKeys keys, Clock clock, TelegramProperties properties) {
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
    TurnTaker telegramTurns(
            Conversations conversations,
            Chats chats,
            ButtonKeys buttons,
            SourceTexts sources,
            BotApi api,
            Typing typing,
            Drafts drafts,
            ContentFolder folder,
            ExecutorService threads,
            GroupDoor advisers,
            ApplicationEventPublisher events) {
        return new TurnTaker(
                conversations,
                chats,
                buttons,
                sources,
                api,
                typing,
                drafts,
                Texts.load(folder, "telegram"),
                threads,
                advisers,
                events);
    }

    @Bean
    InboxReader telegramInboxReader(StringRedisTemplate redis, JsonMapper json, TelegramKeys keys) {
        return new InboxReader(redis, json, keys);
    }

    @Bean
    UpdateWork telegramUpdateWork(Inbox inbox, TurnTaker turns, MeterRegistry meters) {
        return new UpdateWork(inbox, turns, meters);
    }

    @Bean
    InboxPump telegramPump(
            InboxReader reader,
            UpdateWork work,
            Shares shares,
            ExecutorService threads,
            TelegramProperties properties) {
        return new InboxPump(reader, work, shares, threads, properties.turnsAtOnce());
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
        return OpenDoor.of(http.securityMatcher(BotSetup.WEBHOOK_PATH)).build();
    }
}
