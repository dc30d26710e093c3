package nl.wegwijzer.handoff;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.access.Staff;
import org.jspecify.annotations.Nullable;

/**
 * A question that an employer put to an adviser, from request to closed. Immutable; how it changes stands in {@link Course}.
 *
 * @param region       code of the region whose desk has it, or {@code landelijk}
 * @param backup       code of the region whose advisers see it too, because its own desk is closed for long or late
 * @param language     in which the employer is spoken to
 * @param story        what the employer told; empty after erasure
 * @param promise      what the employer was told to expect
 * @param conversation the id of the conversation; a key to it, so it never leaves this module; absent after erasure
 * @param owner        the adviser who has it
 * @param botHasTalk   whether the employer took the assistant back although an adviser has the case
 * @param messages     what was said between employer and advisers, the last {@value #MESSAGES_MAX}
 * @param closing      how it ended
 * @param verdict      what the employer said of the help
 * @param events       what happened to it, in order, the last {@value #EVENTS_MAX}
 * @param outbox       what the employer still has to hear
 * @param untold       what advisers still have to hear outside the web desk
 */
public record Case(
        CaseId id,
        String region,
        @Nullable String backup,
        HandOverReason reason,
        CaseStatus status,
        Language language,
        Instant createdAt,
        Story story,
        Promise promise,
        @Nullable String conversation,
        @Nullable Adviser owner,
        boolean botHasTalk,
        List<Message> messages,
        @Nullable Closing closing,
        Verdict verdict,
        List<Event> events,
        List<Outgoing> outbox,
        List<Untold> untold) {

    public static final int MESSAGES_MAX = 400;
    public static final int EVENTS_MAX = 200;

    /**
     * Something that was said.
     *
     * @param key  identifies it; the same key is taken once
     * @param by   who said it, for advisers
     */
    public record Message(String key, Instant at, From from, String by, String text) {}

    /** Who said something, and who may read it. */
    public enum From {
        @JsonProperty("employer")
        EMPLOYER,
        @JsonProperty("adviser")
        ADVISER,
        /** A note among advisers, which the employer never reads. */
        @JsonProperty("internal")
        INTERNAL
    }

    /** How a case ended. */
    public record Closing(Instant at, String outcome) {}

    /**
     * Something that happened.
     *
     * @param what   what happened
     * @param by     id of who did it; empty for the employer and the assistant
     * @param detail such as the region it went to; never words of an employer
     */
    public record Event(Instant at, What what, String by, String detail) {}

    /** What can happen to a case. */
    public enum What {
        @JsonProperty("opened")
        OPENED,
        @JsonProperty("claimed")
        CLAIMED,
        @JsonProperty("released")
        RELEASED,
        @JsonProperty("transferred")
        TRANSFERRED,
        @JsonProperty("closed")
        CLOSED,
        @JsonProperty("reopened")
        REOPENED,
        @JsonProperty("reminded")
        REMINDED,
        @JsonProperty("slipped")
        SLIPPED,
        @JsonProperty("escalated")
        ESCALATED,
        @JsonProperty("reached")
        REACHED,
        @JsonProperty("not-reached")
        NOT_REACHED,
        @JsonProperty("call-asked")
        CALL_ASKED,
        @JsonProperty("judged")
        JUDGED,
        @JsonProperty("bot-back")
        BOT_BACK,
        @JsonProperty("adviser-back")
        ADVISER_BACK,
        @JsonProperty("erased")
        ERASED,
        @JsonProperty("unreachable")
        UNREACHABLE
    }

    /** Something that advisers still have to hear: a message when {@code messageKey} is there, else that the case changed. */
    public record Untold(String key, @Nullable String messageKey) {}

    public Case {
        messages = List.copyOf(messages);
        events = List.copyOf(events);
        outbox = List.copyOf(outbox);
        untold = List.copyOf(untold);
        if (status.owned() != (owner != null)) {
            throw new IllegalArgumentException("A case that is " + status.word() + " has an owner or not: " + owner);
        }
        if ((status == CaseStatus.CLOSED) != (closing != null)) {
            throw new IllegalArgumentException("A case is closed exactly when it says how");
        }
    }

    /** Whether an adviser talks with the employer, so that the assistant is silent. */
    public boolean adviserHasTalk() {
        return status.owned() && !botHasTalk;
    }

    /** Why a person is needed, in the word of the curated pages. */
    public String reasonWord() {
        return reason.word();
    }

    /** Whether the employer waits longer for a reply than was promised. */
    public boolean late(Instant now) {
        Instant due = promise.due();
        return status != CaseStatus.CLOSED && due != null && now.isAfter(due);
    }

    /** Whether a reply must come soon to be in time. */
    public boolean dueSoon(Instant now) {
        Instant hurry = promise.hurryAt();
        return status != CaseStatus.CLOSED && hurry != null && !now.isBefore(hurry) && !late(now);
    }

    /** Whether something happened that is told apart by this mark. */
    public boolean happened(What what, String detail) {
        return events.stream()
                .anyMatch(event -> event.what() == what && event.detail().equals(detail));
    }

    /** Whether the employer is to be called: the last call reached nobody, or none was made since he asked for one. */
    public boolean toCall() {
        return status != CaseStatus.CLOSED
                && events.stream()
                        .map(Event::what)
                        .filter(what -> what == What.REACHED || what == What.NOT_REACHED || what == What.CALL_ASKED)
                        .reduce((earlier, later) -> later)
                        .filter(last -> last != What.REACHED)
                        .isPresent();
    }

    /** Whether the employer was found not to be reachable, and nobody has said anything since. */
    public boolean unreachable() {
        return status != CaseStatus.CLOSED
                && events.stream()
                        .filter(event -> event.what() == What.UNREACHABLE)
                        .anyMatch(found -> messages.stream()
                                .filter(message -> message.from() != From.INTERNAL)
                                .noneMatch(message -> message.at().isAfter(found.at())));
    }

    /** Whether this adviser sees it. */
    public boolean seenBy(Staff by) {
        return seenIn().stream().anyMatch(by::sees);
    }

    /** The regions whose advisers see it. */
    public List<String> seenIn() {
        return backup == null ? List.of(region) : List.of(region, backup);
    }

    /** Whether the content was erased on request or because its time was over. */
    public boolean erased() {
        return conversation == null;
    }

    /** The last time something happened or was said. */
    public Instant changedAt() {
        Instant said = messages.isEmpty() ? createdAt : messages.getLast().at();
        Instant done = events.isEmpty() ? createdAt : events.getLast().at();
        return said.isAfter(done) ? said : done;
    }

    /** Since when the employer waits for an adviser; absent when nobody waits. */
    public Optional<Instant> waitingSince() {
        return switch (status) {
            case CLOSED, WAITING -> Optional.empty();
            case OPEN, CLAIMED ->
                messages.stream()
                        .filter(_ -> status == CaseStatus.CLAIMED || promise.keptAt() != null)
                        .filter(message -> message.from() != From.INTERNAL)
                        .reduce((earlier, later) -> later)
                        .map(Message::at)
                        .or(() -> Optional.of(promise.madeAt()));
        };
    }
}
