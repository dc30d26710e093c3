package nl.wegwijzer.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import nl.wegwijzer.handoff.Adviser;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseQuery;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.Promise;
import nl.wegwijzer.handoff.Story;
import nl.wegwijzer.handoff.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A case as the HTTP interface gives it. Never the id of the conversation: that is the key with which the employer reads, writes
 * and erases.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        String id,
        String region,
        String reason,
        CaseStatus status,
        String question,
        @Nullable String place,
        @Nullable String municipality,
        @Nullable String company,
        @Nullable String phone,
        @Nullable String backup,
        Instant createdAt,
        @Nullable Instant waitingSince,
        boolean late,
        @Nullable String owner,
        Promised promise,
        List<Story.Exchange> dossier,
        List<Case.Message> messages,
        Case.@Nullable Closing closing,
        @Nullable Judged verdict,
        List<Case.Event> history) {

    /** What the employer was told to expect. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Promised(
            String text,
            Instant firstReplyBy,
            @Nullable Instant keptAt,
            @Nullable Instant nextReplyBy) {
        static Promised of(Promise promise) {
            return new Promised(promise.text(), promise.firstReplyBy(), promise.keptAt(), promise.nextReplyBy());
        }
    }

    /** What the employer said of the help; absent as long as nothing was said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Judged(Verdict.@Nullable Helped helped, Verdict.@Nullable Result result, Verdict.@Nullable Why why) {
        static @Nullable Judged of(Verdict verdict) {
            return verdict.helped() == null && verdict.result() == null && verdict.why() == null
                    ? null
                    : new Judged(verdict.helped(), verdict.result(), verdict.why());
        }
    }

    /** A case in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Card(
            String id,
            String region,
            String reason,
            CaseStatus status,
            String question,
            @Nullable String place,
            Instant createdAt,
            @Nullable Instant waitingSince,
            Instant firstReplyBy,
            boolean late,
            @Nullable String owner) {

        static Card of(Case of, Instant now) {
            return new Card(
                    of.id().value(),
                    of.region(),
                    of.reasonWord(),
                    of.status(),
                    of.story().question(),
                    of.story().place(),
                    of.createdAt(),
                    of.waitingSince().orElse(null),
                    of.promise().firstReplyBy(),
                    of.late(now),
                    ownerOf(of));
        }
    }

    /** A page of a list. */
    record Page(List<Card> cases, int page, int size, long total) {
        static Page of(CaseQuery.Page found, Instant now) {
            return new Page(
                    found.cases().stream().map(one -> Card.of(one, now)).toList(),
                    found.page(),
                    found.size(),
                    found.total());
        }
    }

    static CaseView of(Case of, Instant now) {
        return new CaseView(
                of.id().value(),
                of.region(),
                of.reasonWord(),
                of.status(),
                of.story().question(),
                of.story().place(),
                of.story().municipality(),
                of.story().company(),
                of.story().phone(),
                of.backup(),
                of.createdAt(),
                of.waitingSince().orElse(null),
                of.late(now),
                ownerOf(of),
                Promised.of(of.promise()),
                of.story().dossier(),
                of.messages(),
                of.closing(),
                Judged.of(of.verdict()),
                of.events());
    }

    static @Nullable String ownerOf(Case of) {
        Adviser owner = of.owner();
        return owner == null ? null : owner.shown();
    }
}
