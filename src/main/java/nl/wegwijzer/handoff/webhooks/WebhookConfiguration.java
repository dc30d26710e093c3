package nl.wegwijzer.handoff.webhooks;

import java.time.Clock;
import java.time.Duration;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    @Bean
    Keyspace webhookKeyspace() {
        return new Keyspace("webhook:", Duration.ofDays(7), "What another system still has to hear, without content");
    }

    @Bean
    Keyspace webhookDueKeyspace() {
        return new Keyspace("webhook-due:", Duration.ofDays(7), "When a webhook is tried again");
    }

    @Bean
    Webhooks webhooks(
            StringRedisTemplate redis,
            JsonMapper json,
            Keyspace webhookKeyspace,
            Keyspace webhookDueKeyspace,
            WebhookProperties properties,
            Clock clock) {
        WebhookSender sender = new WebhookSender(properties, json, clock);
        return new Webhooks(redis, json, webhookKeyspace, webhookDueKeyspace, properties, sender, clock);
    }
}
