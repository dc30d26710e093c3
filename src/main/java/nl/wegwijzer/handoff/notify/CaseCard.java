package nl.wegwijzer.handoff.notify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A case as advisers see it outside the web desk. Holds what the employer told, masked; do not keep it longer than the case.
 *
 * @param id           names the case in {@link CaseCommands}
 * @param region       code of the region, or {@code landelijk}
 * @param seenIn       codes of all regions whose advisers see it
 * @param regionName   for people
 * @param reason       why a person is needed, the Dutch word of the curated pages
 * @param status       open, claimed, waiting or closed
 * @param question     what it is about; empty after erasure
 * @param place        where the employer is
 * @param answered     titles of the sources that the assistant already gave
 * @param promise      what the employer was told to expect
 * @param firstReplyBy when an adviser has replied at the latest; the moment of the first reply when nobody waits
 * @param owner        who has the case
 * @param company      what kind of company it is and how large
 * @param asked        what was asked before, and from what it was answered
 * @param talk         what was said between employer and advisers so far, notes among advisers too
 * @param url          the case on the web desk
 */
public record CaseCard(
        String id,
        String region,
        List<String> seenIn,
        String regionName,
        String reason,
        String status,
        String question,
        Optional<String> place,
        List<String> answered,
        String promise,
        Instant firstReplyBy,
        Optional<String> owner,
        Optional<String> company,
        List<String> asked,
        List<Line> talk,
        String url) {

    /**
     * Something that was said.
     *
     * @param by       the adviser; empty for the employer
     * @param internal whether it stays among advisers
     */
    public record Line(String key, String by, boolean internal, String text) {}

    public CaseCard {
        seenIn = List.copyOf(seenIn);
        answered = List.copyOf(answered);
        asked = List.copyOf(asked);
        talk = List.copyOf(talk);
    }
}
