package nl.wegwijzer.channels.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import nl.wegwijzer.channels.web.reading.Reading;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Invitations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final String LANGUAGE = "taal";

    /** Dutch unless the visitor chose English. Many Dutch browsers ask for English, so the browser is not asked. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver(LANGUAGE);
        resolver.setDefaultLocale(Locale.of("nl", "NL"));
        resolver.setCookieMaxAge(Duration.ofDays(180));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor choice = new LocaleChangeInterceptor();
        choice.setParamName(LANGUAGE);
        choice.setIgnoreInvalidLocale(true);
        registry.addInterceptor(choice);
    }

    @Bean
    RedisMessageListenerContainer announcements(RedisConnectionFactory connections, ExecutorService threads) {
        RedisMessageListenerContainer container = new RedisMessageListenerContainer();
        container.setConnectionFactory(connections);
        container.setTaskExecutor(threads);
        return container;
    }

    /** Late, because the conversations know the channels and the streams of the web channel know the conversations. */
    @Bean
    WebConversations webConversations(@Lazy Conversations conversations) {
        return new WebConversations(conversations);
    }

    @Bean
    LiveStreams liveStreams(
            WebConversations conversations,
            StringRedisTemplate redis,
            RedisMessageListenerContainer announcements,
            ExecutorService threads,
            WebProperties properties) {
        return new LiveStreams(conversations, redis, announcements, threads, properties);
    }

    @Bean
    LiveDrafts liveDrafts(LiveStreams streams) {
        return new LiveDrafts(streams);
    }

    @Bean
    WebChannel webChannel(LiveStreams streams) {
        return new WebChannel(streams);
    }

    @Bean
    Invited invited(ObjectProvider<Invitations> invitations) {
        return new Invited(invitations);
    }

    @Bean
    Reading reading(MessageSource messages, Clock clock) {
        return new Reading(messages, clock);
    }
}
