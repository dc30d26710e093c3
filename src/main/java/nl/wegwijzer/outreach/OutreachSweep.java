package nl.wegwijzer.outreach;

import java.time.Clock;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.outreach.counting.Counting;
import nl.wegwijzer.outreach.door.AfterTheEvent;
import nl.wegwijzer.platform.redis.Timetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Does what is due. Several instances may do the same at once: counting and saying are harmless twice. */
class OutreachSweep {

    private static final Logger LOG = LoggerFactory.getLogger(OutreachSweep.class);
    private static final int MAX = 200;

    private final Timetable timetable;
    private final Conversations conversations;
    private final Counting counting;
    private final AfterTheEvent after;
    private final Clock clock;

    OutreachSweep(
            Timetable timetable, Conversations conversations, Counting counting, AfterTheEvent after, Clock clock) {
        this.timetable = timetable;
        this.conversations = conversations;
        this.counting = counting;
        this.after = after;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${wegwijzer.outreach.sweep:10s}")
    void sweep() {
        try {
            timetable.due(clock.instant(), MAX).forEach(this::attend);
        } catch (DataAccessException storeAway) {
            LOG.warn("Redis is away, campaigns wait: {}", storeAway.getClass().getSimpleName());
        }
    }

    private void attend(Timetable.Due due) {
        try {
            Counting.noted(due.what()).flatMap(conversations::find).ifPresent(counting::count);
            after.attend(due);
            timetable.done(due);
        } catch (Conversations.ConversationBusy busy) {
            LOG.info("A conversation is busy and is attended to later");
        }
    }
}
