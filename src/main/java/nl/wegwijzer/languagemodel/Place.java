package nl.wegwijzer.languagemodel;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One of the places for questions that are with the model at once. It is free again when the question is done, also when nobody waits
 * for it any more; or at once when it was given up before it began, as its work then never runs.
 */
final class Place {

    private enum State {
        WAITING,
        TAKEN,
        FREE
    }

    private final Semaphore places;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    /** A place that was acquired. */
    Place(Semaphore places) {
        this.places = places;
    }

    /** The work began. */
    void taken() {
        state.compareAndSet(State.WAITING, State.TAKEN);
    }

    /** The work is done. */
    void free() {
        if (state.getAndSet(State.FREE) != State.FREE) {
            places.release();
        }
    }

    /** Nobody waits any more; work that did not begin never will. */
    void freeUnlessTaken() {
        if (state.compareAndSet(State.WAITING, State.FREE)) {
            places.release();
        }
    }
}
