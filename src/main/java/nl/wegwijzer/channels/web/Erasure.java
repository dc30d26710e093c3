package nl.wegwijzer.channels.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;

/**
 * The proof that a conversation was erased.
 *
 * @param erasedAt when
 * @param total    how many things
 * @param parts    how many things of each part of the system; 0 where nothing was kept
 */
@Schema(description = "Proof of erasure: when, how many things, and how many of each part of the system.")
record Erasure(
        @Schema(description = "When") Instant erasedAt,
        @Schema(description = "How many things were erased") int total,

        @Schema(description = "How many of each part of the system; 0 where nothing was kept")
        Map<String, Integer> parts) {

    Erasure {
        parts = Map.copyOf(parts);
    }

    static Erasure of(Map<String, Integer> parts, Instant at) {
        return new Erasure(
                at, parts.values().stream().mapToInt(Integer::intValue).sum(), parts);
    }
}
