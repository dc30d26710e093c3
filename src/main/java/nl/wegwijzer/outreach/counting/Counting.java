package nl.wegwijzer.outreach.counting;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Milestone;
import nl.wegwijzer.conversation.MilestoneLedger;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.CampaignCode;
import nl.wegwijzer.platform.redis.Timetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Counts how far conversations came, so that the numbers are exactly what the stored conversations say. What is to be counted is
 * noted before the conversation is written and struck off when it is counted; what a crash left in between is counted from the
 * conversation itself.
 */
public class Counting implements MilestoneLedger {

    private static final Logger LOG = LoggerFactory.getLogger(Counting.class);
    private static final String NOTE = "count:";

    /** Longer than a turn can take: before that a note belongs to a turn that counts for itself. */
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);

    private final Counts counts;
    private final People people;
    private final Function<CampaignCode, Optional<Campaign>> campaigns;
    private final Timetable timetable;
    private final Clock clock;
    private final Consumer<Conversation> counted;

    /** @param counted is told of a conversation after it was counted; must be harmless when repeated */
    public Counting(
            Counts counts,
            People people,
            Function<CampaignCode, Optional<Campaign>> campaigns,
            Timetable timetable,
            Clock clock,
            Consumer<Conversation> counted) {
        this.counts = counts;
        this.people = people;
        this.campaigns = campaigns;
        this.timetable = timetable;
        this.clock = clock;
        this.counted = counted;
    }

    @Override
    public Consumer<Conversation> expect(ConversationId id) {
        String note = NOTE + id.value() + ":" + UUID.randomUUID();
        timetable.plan(note, clock.instant().plus(LEFT_BEHIND));
        return stored -> {
            try {
                count(stored);
                timetable.cancel(note);
            } catch (DataAccessException | Conversations.ConversationBusy storeAway) {
                LOG.warn("Counting waits: {}", storeAway.getClass().getSimpleName());
            }
        };
    }

    /** What was not counted yet of the one that is joined stays in the other, and is counted with that. */
    @Override
    public void joined(Conversation from, Conversation into) {
        from.milestones()
                .keySet()
                .forEach(code -> CampaignCode.parse(code)
                        .flatMap(campaigns)
                        .ifPresent(campaign -> counts.moved(
                                campaign, from.id().value(), into.id().value())));
    }

    /** The conversation of a note; absent when what is due is something else. */
    public static Optional<ConversationId> noted(String due) {
        return due.startsWith(NOTE)
                ? Optional.of(new ConversationId(due.substring(NOTE.length(), due.lastIndexOf(':'))))
                : Optional.empty();
    }

    /** Counts all that a conversation reached; what was counted before is not counted again. */
    public void count(Conversation conversation) {
        countAll(conversation);
        counted.accept(conversation);
    }

    private void countAll(Conversation conversation) {
        conversation
                .milestones()
                .forEach((code, reached) -> count(conversation.id().value(), code, reached));
    }

    private void count(String conversation, String code, Set<Milestone> reached) {
        CampaignCode.parse(code).flatMap(campaigns).ifPresent(campaign -> {
            if (!reached.isEmpty() && !counts.knows(campaign, conversation)) {
                people.talked(campaign, conversation, reached.contains(Milestone.OPENED));
            }
            counts.reached(campaign, conversation, reached);
        });
    }

    /** Counts what was not counted yet, then takes away the marks of a conversation; gives how many there were. */
    public int forget(Conversation conversation) {
        countAll(conversation);
        int gone = 0;
        for (Map.Entry<String, Set<Milestone>> reached :
                conversation.milestones().entrySet()) {
            gone += CampaignCode.parse(reached.getKey())
                    .flatMap(campaigns)
                    .map(campaign -> counts.forget(campaign, conversation.id().value()))
                    .orElse(0);
        }
        return gone;
    }
}
