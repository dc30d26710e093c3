package nl.wegwijzer.channels.telegram;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Telegram is on when there is a token, and never while a command runs. */
public class TelegramOn implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        return !environment.getProperty("wegwijzer.telegram.token", "").isBlank()
                && !environment.matchesProfiles("command");
    }
}
