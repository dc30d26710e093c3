package nl.wegwijzer.channels.telegram;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Conditional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where Telegram posts updates. Answers when the update is in the inbox; otherwise Telegram keeps it and comes again, after the
 * time that we name.
 */
@Hidden
@RestController
@Conditional(TelegramOn.class)
class WebhookController {

    /** An update is at most 512 KB at Telegram. */
    private static final int BODY_MAX = 1024 * 1024;

    private static final String COME_BACK_SECONDS = "3";

    private final WebhookSecret secret;
    private final UpdateIntake intake;
    private final BotSetup setup;
    private final JsonMapper json;
    private final boolean expected;

    WebhookController(
            WebhookSecret secret, UpdateIntake intake, BotSetup setup, JsonMapper json, TelegramProperties properties) {
        this.secret = secret;
        this.intake = intake;
        this.setup = setup;
        this.json = json;
        this.expected = properties.mode() == TelegramProperties.Mode.WEBHOOK;
    }

    @PostMapping(BotSetup.WEBHOOK_PATH)
    ResponseEntity<Void> receive(
            @RequestHeader(name = "X-Telegram-Bot-Api-Secret-Token", defaultValue = "") String sent,
            HttpServletRequest request)
            throws IOException {
        try {
            if (!expected) {
                return ResponseEntity.notFound().build();
            }
            if (!secret.matches(sent)) {
                return ResponseEntity.status(sent.isEmpty() ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN)
                        .build();
            }
            if (!setup.ready()) {
                return later();
            }
            byte[] body = request.getInputStream().readNBytes(BODY_MAX + 1);
            if (body.length > BODY_MAX) {
                return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
            }
            JsonNode update = json.readTree(body);
            intake.take(List.of(update));
        } catch (JacksonException notJson) {
            // Coming again would not make it readable.
            intake.setAside("not JSON");
        } catch (DataAccessException | Inbox.Full notNow) {
            return later();
        }
        return ResponseEntity.ok().build();
    }

    private static ResponseEntity<Void> later() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header("Retry-After", COME_BACK_SECONDS)
                .build();
    }
}
