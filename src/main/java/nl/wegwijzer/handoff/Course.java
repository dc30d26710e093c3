package nl.wegwijzer.handoff;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.platform.Language;
import org.jspecify.annotations.Nullable;

/**
 * One change of a case: collects what is different and makes the next {@link Case}. Used by one thread, once. Who may make
 * which change is decided in {@link Cases}; here stands only what each change means.
 */
public final class Course {

    private final Case before;
    private final Instant now;
    private String region;
    private CaseStatus status;
    private Story story;
    private Promise promise;
    private @Nullable String conversation;
    private @Nullable Adviser owner;
    private boolean botHasTalk;
    private Case.@Nullable Closing closing;
    private Instant createdAt;
    private List<Case.Message> messages;
    private List<Case.Event> events;
    private List<Outgoing> outbox;
    private List<Case.Untold> untold;

    private Course(Case before, Instant now) {
        this.before = before;
        this.now = now;
        this.region = before.region();
        this.status = before.status();
        this.story = before.story();
        this.promise = before.promise();
        this.conversation = before.conversation();
        this.owner = before.owner();
        this.botHasTalk = before.botHasTalk();
        this.closing = before.closing();
        this.createdAt = before.createdAt();
        this.messages = new ArrayList<>(before.messages());
        this.events = new ArrayList<>(before.events());
        this.outbox = new ArrayList<>(before.outbox());
        this.untold = new ArrayList<>(before.untold());
    }

    public static Course of(Case before, Instant now) {
        return new Course(before, now);
    }

    /** A case that did not exist. */
    public static Case opened(
            CaseId id,
            String region,
            HandOverReason reason,
            Language language,
            Story story,
            Promise promise,
            String conversation,
            Instant now) {
        Case.Event opened = new Case.Event(now, Case.What.OPENED, "", region);
        return new Case(
                id,
                region,
                reason,
                CaseStatus.OPEN,
                language,
                now,
                story,
                promise,
                conversation,
                null,
                false,
                List.of(),
                null,
                List.of(opened),
                List.of(),
                List.of(new Case.Untold("opened", null)));
    }

    public Course claimed(Adviser adviser) {
        status = CaseStatus.CLAIMED;
        owner = adviser;
        botHasTalk = false;
        return event(Case.What.CLAIMED, adviser.id(), "");
    }

    public Course released(String by) {
        status = CaseStatus.OPEN;
        owner = null;
        botHasTalk = false;
        return event(Case.What.RELEASED, by, "");
    }

    /** The desk of another region has it from now on; nobody there has it yet. */
    public Course transferredTo(String otherRegion, Promise newPromise, String by) {
        status = CaseStatus.OPEN;
        owner = null;
        botHasTalk = false;
        region = otherRegion;
        promise = newPromise;
        return event(Case.What.TRANSFERRED, by, otherRegion);
    }

    public Course transferredTo(Adviser adviser, String by) {
        status = CaseStatus.CLAIMED;
        owner = adviser;
        return event(Case.What.TRANSFERRED, by, adviser.id());
    }

    public Course closed(String outcome, String by) {
        status = CaseStatus.CLOSED;
        owner = null;
        botHasTalk = false;
        closing = new Case.Closing(now, outcome);
        return event(Case.What.CLOSED, by, outcome);
    }

    public Course reopened(Promise newPromise, String by) {
        status = CaseStatus.OPEN;
        closing = null;
        promise = newPromise;
        return event(Case.What.REOPENED, by, "");
    }

    public Course told(Story newStory) {
        story = newStory;
        return this;
    }

    /** The employer said something to the adviser. */
    public Course heard(String key, String text) {
        if (status == CaseStatus.WAITING) {
            status = CaseStatus.CLAIMED;
        }
        untold.add(new Case.Untold("heard-" + key, key));
        return message(new Case.Message(key, now, Case.From.EMPLOYER, "", text));
    }

    /** An adviser answered: the first answer keeps the promise. */
    public Course answered(String key, Adviser by, String text) {
        status = CaseStatus.WAITING;
        promise = promise.kept(now);
        return message(new Case.Message(key, now, Case.From.ADVISER, by.shown(), text));
    }

    public Course noted(String key, Adviser by, String text) {
        return text.isBlank() ? this : message(new Case.Message(key, now, Case.From.INTERNAL, by.shown(), text));
    }

    public Course slipped() {
        return event(Case.What.SLIPPED, "", Integer.toString(promise.number()));
    }

    public Course botBack(boolean back) {
        botHasTalk = back;
        return event(back ? Case.What.BOT_BACK : Case.What.ADVISER_BACK, "", "");
    }

    public Course say(Outgoing outgoing) {
        outbox.add(outgoing);
        return this;
    }

    public Course saidAll(List<Outgoing> said) {
        outbox.removeAll(said);
        return this;
    }

    public Course unreachable() {
        return event(Case.What.UNREACHABLE, "", "");
    }

    public Course toldAdvisers(List<Case.Untold> told) {
        untold.removeAll(told);
        return this;
    }

    /** Nothing that can be traced to a person is left: region, reason and day stay, so that cases can still be counted. */
    public Course erased(String outcome) {
        status = CaseStatus.CLOSED;
        owner = null;
        botHasTalk = false;
        closing = new Case.Closing(closing == null ? now : closing.at(), outcome);
        story = Story.erased();
        promise = promise.withoutText();
        conversation = null;
        createdAt = createdAt.truncatedTo(ChronoUnit.DAYS);
        messages = new ArrayList<>();
        events = new ArrayList<>();
        outbox = new ArrayList<>();
        untold = new ArrayList<>();
        return event(Case.What.ERASED, "", "");
    }

    private Course message(Case.Message message) {
        messages.add(message);
        return this;
    }

    private Course event(Case.What what, String by, String detail) {
        events.add(new Case.Event(now, what, by, detail));
        untold.add(new Case.Untold(what + "-" + events.size() + "-" + now.toEpochMilli(), null));
        return this;
    }

    public Case done() {
        return new Case(
                before.id(),
                region,
                before.reason(),
                status,
                before.language(),
                createdAt,
                story,
                promise,
                conversation,
                owner,
                botHasTalk,
                last(messages, Case.MESSAGES_MAX),
                closing,
                last(events, Case.EVENTS_MAX),
                outbox,
                untold);
    }

    private static <T> List<T> last(List<T> list, int max) {
        return list.subList(Math.max(0, list.size() - max), list.size());
    }
}
