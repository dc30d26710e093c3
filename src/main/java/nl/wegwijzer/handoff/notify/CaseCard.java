package nl.wegwijzer.handoff.notify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A case as advisers see it outside the web desk. Holds what the employer told, masked; do not keep it longer than the case.
 *
 * @param id           names the case in {@link CaseCommands}
 * @param region       code of the region, or {@code landelijk}
 * @param regionName   for people
 * @param reason       why a person is needed, the Dutch word of the curated pages
 * @param status       open, claimed, waiting or closed
 * @param question     what it is about; empty after erasure
 * @param place        where the employer is
 * @param answered     titles of the sources that the assistant already gave
 * @param promise      what the employer was told to expect
 * @param firstReplyBy when an adviser has replied at the latest
 * @param owner        who has the case
 * @param url          the case on the web desk
 */
public record CaseCard(
        String id,
        String region,
        String regionName,
        String reason,
        String status,
        String question,
        Optional<String> place,
        List<String> answered,
        String promise,
        Instant firstReplyBy,
        Optional<String> owner,
        String url) {
    public CaseCard {
        answered = List.copyOf(answered);
    }
}
