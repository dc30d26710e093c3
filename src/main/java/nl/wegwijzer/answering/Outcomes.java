package nl.wegwijzer.answering;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts decisions by the name of their outcome: {@code wegwijzer.answers{outcome=answered_passage}}. */
record Outcomes(MeterRegistry meters) {

    void count(String outcome) {
        meters.counter("wegwijzer.answers", "outcome", outcome).increment();
    }
}
