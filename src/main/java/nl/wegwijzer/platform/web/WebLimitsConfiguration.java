package nl.wegwijzer.platform.web;

import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.RateLimiter;
import nl.wegwijzer.platform.Texts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebLimitsConfiguration {

    @Bean
    Problems problems(ContentFolder folder, JsonMapper json) {
        return new Problems(Texts.load(folder, "platform"), json);
    }

    @Bean
    BodyLimit bodyLimit(Problems problems, LimitProperties properties) {
        return new BodyLimit(problems, Math.toIntExact(properties.body().toBytes()));
    }

    @Bean
    WebMvcConfigurer rateLimits(RateLimiter limiter, LimitProperties properties) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RateLimits(limiter, properties))
                        .addPathPatterns(
                                "/api/v1/conversations", "/api/v1/conversations/*/messages", "/chat", "/chat/replies");
            }
        };
    }
}
