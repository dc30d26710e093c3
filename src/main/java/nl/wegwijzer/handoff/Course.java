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
 * Over 200 lines because it is the whole list of what can change in a case, each in a few lines.
 */
public final class Course {

    private final Case before;
    private final Instant now;
    private String region;
    private @Nullable String backup;
    private Verdict verdict;
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
        this.backup = before.backup();
        this.verdict = before.verdict();
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
            @Nullable String backup,
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
                backup,
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
                Verdict.NONE,
                List.of(opened),
                List.of(),
                List.of(new Case.Untold("opened", null)));
    }

    /** Whether an adviser has it. */
    public boolean owned() {
        return status.owned();
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
        backup = null;
        promise = newPromise;
        return event(Case.What.TRANSFERRED, by, otherRegion);
    }

    /** Advisers of another desk see it too; null = nobody besides its own. */
    public Course helpedBy(@Nullable String otherRegion) {
        backup = otherRegion;
        return this;
    }

    public Course transferredTo(Adviser adviser, String by) {
        status = CaseStatus.CLAIMED;
        owner = adviser;
        return event(Case.What.TRANSFERRED, by, adviser.id());
    }

    /** The adviser who has it goes by another id from now on. */
    public Course ownedBy(Adviser adviser) {
        owner = adviser;
        return this;
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

    /** The employer was told to expect something else. */
    public Course promised(Promise newPromise) {
        promise = newPromise;
        return this;
    }

    /** The employer said something to the adviser, who replies by the given moment at the latest. */
    public Course heard(String key, String text, Instant replyBy) {
        if (status == CaseStatus.WAITING) {
            status = CaseStatus.CLAIMED;
        }
        promise = promise.next(replyBy);
        untold.add(new Case.Untold("heard-" + key, key));
        return message(new Case.Message(key, now, Case.From.EMPLOYER, "", text));
    }

    /** An adviser answered: the first answer keeps the promise. */
    public Course answered(String key, Adviser by, String text) {
        status = CaseStatus.WAITING;
        promise = promise.kept(now);
        untold.add(new Case.Untold("said-" + key, key));
        return message(new Case.Message(key, now, Case.From.ADVISER, by.shown(), text));
    }

    /**
     * An adviser asked something back, to which the employer is to say more. That is no first reply: what was promised is still to
     * come.
     */
    public Course askedBack(String key, Adviser by, String text) {
        Promise before = promise;
        answered(key, by, text);
        if (before.keptAt() == null) {
            promise = before;
        }
        return this;
    }

    public Course noted(String key, Adviser by, String text) {
        if (text.isBlank()) {
            return this;
        }
        untold.add(new Case.Untold("said-" + key, key));
        return message(new Case.Message(key, now, Case.From.INTERNAL, by.shown(), text));
    }

    /** An adviser put right what was said before; the employer hears the words as they are now. */
    public Course corrected(String key, String text) {
        messages.replaceAll(message -> message.key().equals(key)
                ? new Case.Message(key, message.at(), message.from(), message.by(), text)
                : message);
        return this;
    }

    /** The desk was reminded that a reply is due. */
    public Course reminded() {
        return event(Case.What.REMINDED, "", promise.mark());
    }

    public Course slipped() {
        return event(Case.What.SLIPPED, "", promise.mark());
    }

    /** Advisers of another region see it too from now on. */
    public Course escalatedTo(@Nullable String region) {
        backup = region;
        return event(Case.What.ESCALATED, "", promise.mark());
    }

    /** An adviser called the employer, or tried to. */
    public Course called(boolean reached, String by) {
        if (reached) {
            promise = promise.kept(now);
        }
        return event(reached ? Case.What.REACHED : Case.What.NOT_REACHED, by, "");
    }

    /** The employer wants to be called on this number; saying it again, or a turn that is run twice, changes nothing. */
    public Course callAsked(String phone) {
        if (phone.equals(story.phone())) {
            return this;
        }
        story = story.calledOn(phone);
        return event(Case.What.CALL_ASKED, "", "");
    }

    public Course judged(Verdict newVerdict) {
        verdict = newVerdict;
        return event(Case.What.JUDGED, "", "");
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
        events.removeIf(past -> past.what() != Case.What.REOPENED);
        events.replaceAll(past -> new Case.Event(past.at().truncatedTo(ChronoUnit.DAYS), past.what(), "", ""));
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
                backup,
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
                verdict,
                last(events, Case.EVENTS_MAX),
                outbox,
                untold);
    }

    private static <T> List<T> last(List<T> list, int max) {
        return list.subList(Math.max(0, list.size() - max), list.size());
    }
}
