package nl.wegwijzer.handoff.telling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.Course;
import nl.wegwijzer.handoff.Outgoing;
import nl.wegwijzer.handoff.dialogue.Buttons;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.platform.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;

/**
 * Says to the employer and to advisers what a case still holds for them. The case is the outbox: what was said is taken out
 * afterwards, so a crash in between says it again under the same key and nothing is lost.
 */
public class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final CaseStore store;
    private final Conversations conversations;
    private final Notices notices;
    private final Buttons buttons;
    private final ExecutorService threads;
    private final Clock clock;

    public Relay(
            CaseStore store,
            Conversations conversations,
            Notices notices,
            Texts texts,
            ExecutorService threads,
            Clock clock) {
        this.store = store;
        this.conversations = conversations;
        this.notices = notices;
        this.buttons = new Buttons(texts);
        this.threads = threads;
        this.clock = clock;
    }

    /** During a turn of the employer nothing may be said to the same conversation, so this waits beside it. */
    @EventListener
    public void stirred(CaseStirred stirred) {
        tellBeside(stirred.id());
    }

    /** Says and tells what there is, without waiting for it; what fails is done later, by the clock. */
    public void tellBeside(CaseId id) {
        threads.execute(() -> {
            try {
                flush(id);
            } catch (RuntimeException e) {
                LOG.warn(
                        "Case {} has something to tell that is tried again: {}",
                        id,
                        e.getClass().getSimpleName());
            }
        });
    }

    /** Says and tells what there is; true when nothing is left. */
    public boolean flush(CaseId id) {
        sayToEmployer(id);
        return store.get(id).map(this::tellAdvisers).orElse(true);
    }

    /** Says to the employer what there is; what fails is done later, by the clock. */
    public void trySayToEmployer(CaseId id) {
        try {
            sayToEmployer(id);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Case {} has something to say that is tried again: {}",
                    id,
                    e.getClass().getSimpleName());
        }
    }

    private void sayToEmployer(CaseId id) {
        Optional<Case> found = store.get(id).filter(of -> !of.outbox().isEmpty());
        if (found.isEmpty()) {
            return;
        }
        List<Outgoing> all = found.get().outbox();
        boolean reached =
                all.stream().map(outgoing -> post(found.get(), outgoing)).reduce(true, Boolean::logicalAnd);
        store.change(id, current -> {
            Course course = Course.of(current, clock.instant()).saidAll(all);
            return new Changed.Done((reached ? course : course.unreachable()).done());
        });
    }

    /**
     * Tells what there is, and then what came meanwhile: who wanted to tell that had to wait for the turn that was ours, and does
     * not come back by itself.
     */
    private boolean tellAdvisers(Case first) {
        Case of = first;
        while (!of.untold().isEmpty()) {
            List<Case.Untold> told = notices.tell(of);
            boolean all = told.size() == of.untold().size();
            Changed changed = store.change(
                    of.id(),
                    current -> new Changed.Done(Course.of(current, clock.instant())
                            .toldAdvisers(told)
                            .done()));
            if (!all || !(changed instanceof Changed.Done(Case after))) {
                return all;
            }
            of = after;
        }
        return true;
    }

    private boolean post(Case of, Outgoing outgoing) {
        if (of.conversation() == null) {
            return false;
        }
        ConversationId conversation = new ConversationId(of.conversation());
        String key = "case-" + of.id() + "-" + outgoing.key();
        List<Reply> said =
                List.of(Reply.of(outgoing.kind(), outgoing.text(), buttons.of(of.language(), outgoing.buttons())));
        String answers = outgoing.answers();
        if (outgoing.reminds()) {
            return conversations.remind(conversation, key, said);
        }
        return answers == null
                ? conversations.post(conversation, key, outgoing.author(), said)
                : conversations.reply(conversation, key, outgoing.author(), said, answers);
    }
}
