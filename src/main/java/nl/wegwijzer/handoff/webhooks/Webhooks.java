package nl.wegwijzer.handoff.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.wegwijzer.handoff.notify.AdviserNotifier;
import nl.wegwijzer.handoff.notify.CaseCard;
import nl.wegwijzer.handoff.notify.CaseNotice;
import nl.wegwijzer.platform.redis.Documents;
import nl.wegwijzer.platform.redis.Found;
import nl.wegwijzer.platform.redis.Keyspace;
import nl.wegwijzer.platform.redis.Timetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps messages for another system until it took them, or their time is over. Advisers are never held up by a system that is
 * away: what happens to a case is put aside here at once and sent by the clock.
 */
public class Webhooks implements AdviserNotifier {

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final int MAX = 100;
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2));

    private final Documents<Waiting> waiting;
    private final Timetable timetable;
    private final WebhookSender sender;
    private final Clock clock;
    private final Duration giveUpAfter;
    private final boolean on;

    /** A message and how often it was tried. */
    record Waiting(WebhookMessage message, int tries) {}

    public Webhooks(
            StringRedisTemplate redis,
            JsonMapper json,
            Keyspace messages,
            Keyspace due,
            WebhookProperties properties,
            WebhookSender sender,
            Clock clock) {
        this.waiting = new Documents<>(redis, json, messages, Waiting.class, 1, Map.of());
        this.timetable = new Timetable(redis, due);
        this.sender = sender;
        this.clock = clock;
        this.giveUpAfter = properties.giveUpAfter();
        this.on = properties.on();
    }

    @Override
    public boolean tell(CaseNotice notice) {
        if (on) {
            WebhookMessage message = message(notice);
            // The plan comes first: a crash leaves a harmless plan and never a forgotten message.
            timetable.plan(message.id(), clock.instant());
            waiting.insert(message.id(), new Waiting(message, 0));
        }
        return true;
    }

    private WebhookMessage message(CaseNotice notice) {
        CaseCard card = notice.card();
        String event = switch (notice) {
            case CaseNotice.Opened _ -> "opened";
            case CaseNotice.Wrote(String _, CaseCard _, CaseCard.Line line) ->
                line.by().isEmpty() ? "employer-wrote" : line.internal() ? "noted" : "adviser-wrote";
            case CaseNotice.Altered(String _, CaseCard _, String what) -> what;
            case CaseNotice.Erased _ -> "erased";
        };
        return new WebhookMessage(
                notice.key(),
                event,
                card.id(),
                card.region(),
                card.reason(),
                card.status(),
                clock.instant(),
                card.url());
    }

    /** Sends what is due; several instances may do the same, then a message comes twice with the same id. */
    @Scheduled(fixedDelayString = "${wegwijzer.handoff.sweep:5s}")
    public void send() {
        if (!on) {
            return;
        }
        try {
            timetable.due(clock.instant(), MAX).forEach(this::send);
        } catch (DataAccessException storeAway) {
            LOG.warn("Redis is away, webhooks wait: {}", storeAway.getClass().getSimpleName());
        }
    }

    private void send(Timetable.Due due) {
        if (!(waiting.find(due.what()) instanceof Found.Present<Waiting>(Waiting now, long revision))) {
            timetable.done(due);
            return;
        }
        if (sender.send(now.message())) {
            waiting.delete(due.what());
            timetable.done(due);
        } else if (now.message().at().plus(giveUpAfter).isBefore(clock.instant())) {
            LOG.error("ALARM: a webhook was not taken within {} and is given up", giveUpAfter);
            waiting.delete(due.what());
            timetable.done(due);
        } else {
            Instant next = clock.instant().plus(PAUSES.get(Math.min(now.tries(), PAUSES.size() - 1)));
            waiting.replace(due.what(), new Waiting(now.message(), now.tries() + 1), revision);
            timetable.plan(due.what(), next);
        }
    }
}
