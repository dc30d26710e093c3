package nl.wegwijzer.channels.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ExecutorService;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Sending to Telegram, when there is a token. */
@Configuration(proxyBeanMethods = false)
@Conditional(TelegramOn.class)
class TelegramSendingConfiguration {

    @Bean
    BotApi telegramBotApi(TelegramProperties properties, JsonMapper json, MeterRegistry meters) {
        return new BotApi(properties, json, meters);
    }

    @Bean
    KeptSecrets telegramSecrets(StringRedisTemplate redis, TelegramKeys keys) {
        return new KeptSecrets(redis, keys.secret());
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
    SourceTexts telegramSources(Conversations conversations, ReplyMessages messages, Chats chats) {
        return new SourceTexts(conversations, messages, chats);
    }

    @Bean
    TelegramChannel telegramChannel(
            Sender sender,
            ReplyMessages messages,
            Chats chats,
            TelegramProperties properties,
            ObjectProvider<BotSetup> setup,
            ApplicationEventPublisher events) {
        return new TelegramChannel(
                sender,
                messages,
                chats,
                properties.retry(),
                () -> setup.getObject().identity(),
                events);
    }

    @Bean
    Drafts telegramDrafts(BotApi api, ExecutorService threads) {
        return new Drafts(api, threads);
    }

    @Bean
    Typing telegramTyping(BotApi api, ExecutorService threads) {
        return new Typing(api, threads);
    }
}
