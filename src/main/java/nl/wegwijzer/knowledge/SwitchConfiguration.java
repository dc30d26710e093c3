package nl.wegwijzer.knowledge;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import nl.wegwijzer.platform.redis.Documents;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class SwitchConfiguration {

    @Bean
    Keyspace pageOffKeyspace() {
        return new Keyspace(
                "page-off:",
                Duration.ofDays(400),
                "Which pages and topics are switched off, and who switched what and why");
    }

    @Bean
    PageSwitches pageSwitches(
            StringRedisTemplate redis,
            JsonMapper json,
            Keyspace pageOffKeyspace,
            Clock clock,
            LiveKnowledge knowledge) {
        return new PageSwitches(
                new Documents<>(redis, json, pageOffKeyspace, Switchboard.class, 2, Map.of(1, Switchboard::second)),
                clock,
                knowledge::withhold);
    }

    @Bean
    @Profile("!command")
    SchedulingConfigurer switchWatch(PageSwitches switches, KnowledgeProperties properties) {
        return tasks -> tasks.addFixedDelayTask(switches::refresh, properties.poll());
    }
}
