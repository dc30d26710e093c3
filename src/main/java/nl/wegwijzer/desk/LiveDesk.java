package nl.wegwijzer.desk;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.wegwijzer.handoff.Cases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open screens that some case changed, and nothing more: what changed a screen reads with the rights of who looks at it.
 * One look at Redis for all screens of this instance.
 */
class LiveDesk {

    private static final Logger LOG = LoggerFactory.getLogger(LiveDesk.class);
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int SCREENS_MAX = 500;
    private static final int BEATS_PER_COMMENT = 8;

    private final Cases cases;
    private final List<SseEmitter> screens = new CopyOnWriteArrayList<>();
    private final AtomicLong seen = new AtomicLong(-1);
    private final AtomicInteger beats = new AtomicInteger();

    LiveDesk(Cases cases) {
        this.cases = cases;
    }

    /** Opens a stream; when there are too many the oldest ends, and its screen opens it again. */
    SseEmitter open() {
        SseEmitter screen = new SseEmitter(LIFE.toMillis());
        screen.onCompletion(() -> screens.remove(screen));
        screen.onTimeout(screen::complete);
        screen.onError(_ -> screens.remove(screen));
        if (screens.size() >= SCREENS_MAX) {
            screens.getFirst().complete();
        }
        screens.add(screen);
        send(screen, SseEmitter.event().comment("hallo").reconnectTime(3000));
        return screen;
    }

    @Scheduled(fixedDelayString = "${wegwijzer.desk.beat:2s}")
    void beat() {
        if (screens.isEmpty()) {
            seen.set(-1);
            return;
        }
        try {
            long now = cases.pulse();
            long before = seen.getAndSet(now);
            if (before != -1 && before != now) {
                screens.forEach(screen ->
                        send(screen, SseEmitter.event().name("changed").data(now)));
            } else if (beats.incrementAndGet() % BEATS_PER_COMMENT == 0) {
                screens.forEach(screen -> send(screen, SseEmitter.event().comment("nog hier")));
            }
        } catch (DataAccessException storeAway) {
            LOG.debug(
                    "Could not look whether a case changed: {}",
                    storeAway.getClass().getSimpleName());
        }
    }

    /** An open stream would hold up the end of the process. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        screens.forEach(SseEmitter::complete);
    }

    private void send(SseEmitter screen, SseEmitter.SseEventBuilder event) {
        try {
            screen.send(event);
        } catch (IOException | IllegalStateException gone) {
            screens.remove(screen);
        }
    }
}
