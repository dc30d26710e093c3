package nl.wegwijzer.knowledge;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import nl.wegwijzer.knowledge.Switching.What;
import nl.wegwijzer.platform.redis.Documents;
import nl.wegwijzer.platform.redis.Found;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Switches pages and topics off and on while the application runs. Kept in Redis and read again every few seconds, so that it holds on all
 * instances; while Redis is away the last known state stays. Each switch is a line in the audit log. Thread-safe.
 */
public final class PageSwitches {

    private static final Logger LOG = LoggerFactory.getLogger(PageSwitches.class);
    private static final Logger AUDIT = LoggerFactory.getLogger("wegwijzer.audit");
    private static final String ALL = "all";
    private static final int TRIES = 10;

    private final Documents<Switchboard> documents;
    private final Clock clock;
    private final Consumer<Withheld> withhold;
    private volatile Switchboard board = Switchboard.EMPTY;
    private boolean away;

    /**
     * @param withhold told what is off, whenever that changes
     */
    PageSwitches(Documents<Switchboard> documents, Clock clock, Consumer<Withheld> withhold) {
        this.documents = documents;
        this.clock = clock;
        this.withhold = withhold;
    }

    /**
     * Switches a page off, at once on this instance.
     *
     * @param reason 1 to {@value Switching#REASON_MAX} characters without personal data
     */
    public void off(PageId page, String reason, String by) {
        change(new Switching(What.PAGE, page.value(), true, clock.instant(), by, reason));
    }

    /**
     * Switches every page off of which a topic is the main one, at once on this instance.
     *
     * @param reason 1 to {@value Switching#REASON_MAX} characters without personal data
     */
    public void offTopic(String topic, String reason, String by) {
        change(new Switching(What.TOPIC, topic, true, clock.instant(), by, reason));
    }

    /** Switches a page on again; harmless when it is on. */
    public void on(PageId page, String by) {
        change(new Switching(What.PAGE, page.value(), false, clock.instant(), by, ""));
    }

    /** Switches a topic on again; a page of it that is off by itself stays off. Harmless when it is on. */
    public void onTopic(String topic, String by) {
        change(new Switching(What.TOPIC, topic, false, clock.instant(), by, ""));
    }

    /** The pages and topics that are off, the last one first. */
    public List<Switching> off() {
        return board.off();
    }

    /** How a page came to be off; empty when it is on. */
    public Optional<Switching> off(PageId page) {
        return off(What.PAGE, page.value());
    }

    /** How a topic came to be off; empty when it is on. */
    public Optional<Switching> offTopic(String topic) {
        return off(What.TOPIC, topic);
    }

    private Optional<Switching> off(What what, String id) {
        return board.off().stream().filter(one -> one.isAbout(what, id)).findFirst();
    }

    /** What was switched, newest first. */
    public List<Switching> history() {
        return board.history();
    }

    /** Takes over what other instances switched. */
    synchronized void refresh() {
        try {
            take(read().value());
            away = false;
        } catch (DataAccessException | IllegalStateException unread) {
            if (!away) {
                LOG.warn("The switches of pages cannot be read; what is known stays", unread);
            }
            away = true;
        }
    }

    private synchronized void change(Switching next) {
        for (int i = 0; i < TRIES; i++) {
            Found.Present<Switchboard> stored = read();
            Switchboard after = stored.value().with(next);
            if (documents.replace(ALL, after, stored.revision())) {
                AUDIT.info(
                        "{} {} {} by {}: {}",
                        next.off() ? "off" : "on",
                        next.what().name().toLowerCase(Locale.ROOT),
                        next.id(),
                        next.by(),
                        next.reason());
                take(after);
                return;
            }
        }
        throw new IllegalStateException("Others switched pages at the same time, again and again");
    }

    private Found.Present<Switchboard> read() {
        return switch (documents.find(ALL)) {
            case Found.Present<Switchboard> present -> present;
            case Found.Absent<Switchboard> _ -> new Found.Present<>(Switchboard.EMPTY, 0);
            case Found.Unreadable<Switchboard>(int version, long _) ->
                throw new IllegalStateException("The switches were written by a release with version " + version);
        };
    }

    private void take(Switchboard next) {
        if (!next.equals(board)) {
            board = next;
            withhold.accept(next.withheld());
        }
    }
}
