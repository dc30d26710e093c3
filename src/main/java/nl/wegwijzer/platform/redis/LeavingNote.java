package nl.wegwijzer.platform.redis;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** The note that something has left: run it at that moment, and ask afterwards whether Redis has it. */
public final class LeavingNote implements Runnable {

    private static final long SECONDS = 5;

    private final DirectLine.Note note;
    private volatile Optional<CompletionStage<Long>> sent = Optional.empty();

    public LeavingNote(DirectLine.Note note) {
        this.note = note;
    }

    /** Sends the note; returns at once. */
    @Override
    public void run() {
        try {
            sent = Optional.of(note.send());
        } catch (RuntimeException redisAway) {
            sent = Optional.of(CompletableFuture.failedStage(redisAway));
        }
    }

    /**
     * Whether Redis has the note; waits for that a few seconds at most. After this it does not arrive any more, unless Redis was away.
     *
     * @return false when it was never run, or when nobody knows
     */
    public boolean isNoted() {
        if (sent.isEmpty()) {
            return false;
        }
        try {
            sent.get()
                    .toCompletableFuture()
                    .orTimeout(SECONDS, TimeUnit.SECONDS)
                    .join();
            return true;
        } catch (CompletionException lost) {
            return false;
        }
    }
}
