package nl.wegwijzer.knowledge;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.curated.FaultyContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the content in force and takes in a new version when there is one without faults. */
final class LiveKnowledge implements KnowledgeBase {

    private static final Logger LOG = LoggerFactory.getLogger(LiveKnowledge.class);

    private final Supplier<String> versionNow;
    private final Supplier<Knowledge> load;
    private final List<Consumer<Knowledge>> listeners = new ArrayList<>();
    private volatile Knowledge complete;
    private volatile Knowledge current;
    private volatile List<Fault> refused = List.of();
    private Withheld withheld = Withheld.NOTHING;
    private String versionSeen;

    /**
     * @param versionNow a cheap answer to the question whether the files changed
     * @param load       reads and judges the files; throws {@link FaultyContent}
     */
    LiveKnowledge(Supplier<String> versionNow, Supplier<Knowledge> load) {
        this.versionNow = versionNow;
        this.load = load;
        this.versionSeen = versionNow.get();
        this.complete = load.get();
        this.current = complete;
    }

    @Override
    public Knowledge current() {
        return current;
    }

    @Override
    public Knowledge complete() {
        return complete;
    }

    @Override
    public List<Fault> refused() {
        return refused;
    }

    /** Keeps these out of what is current, and lets in all others. */
    synchronized void withhold(Withheld next) {
        withheld = next;
        current = complete.without(withheld);
    }

    @Override
    public synchronized void onChange(Consumer<Knowledge> listener) {
        listener.accept(complete);
        listeners.add(listener);
    }

    /**
     * Looks whether the files changed. A version with faults is logged once, kept for the editors until it is mended, and leaves
     * the old one standing.
     */
    synchronized void refresh() {
        try {
            String version = versionNow.get();
            if (!version.equals(versionSeen)) {
                takeIn();
                versionSeen = version;
            }
        } catch (UncheckedIOException e) {
            LOG.warn("The knowledge folder cannot be read; version {} stays", current.version(), e);
        }
    }

    private void takeIn() {
        try {
            Knowledge next = load.get();
            listeners.forEach(listener -> tell(listener, next));
            complete = next;
            current = next.without(withheld);
            refused = List.of();
            LOG.info(
                    "Knowledge {} is live: {} pages",
                    next.version(),
                    next.pages().size());
        } catch (FaultyContent e) {
            refused = e.faults();
            LOG.warn("The changed knowledge is not taken in; version {} stays. {}", current.version(), e.getMessage());
        }
    }

    private static void tell(Consumer<Knowledge> listener, Knowledge next) {
        try {
            listener.accept(next);
        } catch (RuntimeException e) {
            LOG.error("A listener failed on knowledge {}", next.version(), e);
        }
    }
}
