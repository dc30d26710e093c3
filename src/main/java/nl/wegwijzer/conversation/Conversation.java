package nl.wegwijzer.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A conversation as it is stored: immutable, every change gives a new one. Over 200 lines because each change is one short method.
 *
 * @param history  the last {@value #HISTORY_MAX} entries
 * @param memory   what each skill remembers, by the name of the skill
 * @param awaiting the skill that asked something and gets the next turn first
 * @param seen     the last {@value #SEEN_MAX} inbound ids; one that is seen is not answered again
 * @param outbox   what the channel still has to deliver, in order
 * @param reached  how far the person came, by the code of the campaign; only for who came through one
 */
public record Conversation(
        ConversationId id,
        Address address,
        Instant createdAt,
        Profile profile,
        List<Entry> history,
        Map<String, JsonNode> memory,
        @Nullable String awaiting,
        List<String> seen,
        List<Delivery> outbox,
        long nextSequence,
        @Nullable Map<String, Set<Milestone>> reached) {

    static final int HISTORY_MAX = 80;
    static final int SEEN_MAX = 40;

    public Conversation {
        history = List.copyOf(history);
        memory = Map.copyOf(memory);
        seen = List.copyOf(seen);
        outbox = List.copyOf(outbox);
        reached = reached == null ? Map.of() : Map.copyOf(reached);
    }

    /** A conversation in which nothing was said yet. */
    public static Conversation begin(ConversationId id, Address address, Profile profile, Instant now) {
        return new Conversation(
                id, address, now, profile, List.of(), Map.of(), null, List.of(), List.of(), 1, Map.of());
    }

    /**
     * What stays of a conversation that is erased until its last words are delivered: those and nothing else. It is begun later than the
     * erased one also when the clock did not move, since the deliveries of the two are told apart by that moment.
     *
     * @param erased what is erased
     * @param asked  the turn that asked for it; its id and address count, since the erased one may have had other names
     */
    static Conversation goodbye(Conversation erased, Turn asked, List<Reply> words, Instant now) {
        Instant begun = now.isAfter(erased.createdAt) ? now : erased.createdAt.plusMillis(1);
        Profile fresh = Profile.fresh(erased.profile.language());
        Conversation said = begin(asked.conversation(), asked.address(), fresh, begun);
        for (Reply reply : words) {
            said = said.said(Entry.Author.ASSISTANT, reply, asked.inboundId(), begun, true);
        }
        return new Conversation(
                said.id,
                said.address,
                begun,
                fresh,
                List.of(),
                Map.of(),
                null,
                List.of(asked.inboundId()),
                said.outbox,
                said.nextSequence,
                Map.of());
    }

    /** Whether this is no more than what {@link #goodbye} leaves. */
    boolean saysGoodbye() {
        return history.isEmpty() && !seen.isEmpty();
    }

    /** Whether a telephone number was asked for, by a skill that remembers so. */
    boolean asksPhone() {
        return awaiting != null
                && memory.containsKey(awaiting)
                && memory.get(awaiting).path("asksPhone").asBoolean(false);
    }

    /** The replies that were given to a message, in order; empty when the message is unknown. */
    public List<Reply> repliesTo(String inboundId) {
        return history.stream()
                .filter(entry -> inboundId.equals(entry.inboundId()))
                .map(Entry::reply)
                .filter(Objects::nonNull)
                .toList();
    }

    Conversation withProfile(Profile newProfile) {
        return new Conversation(
                id, address, createdAt, newProfile, history, memory, awaiting, seen, outbox, nextSequence, reached);
    }

    /** What the person reached of the campaign that counts now. */
    Conversation reaching(Set<Milestone> milestones) {
        String campaign = profile.campaign();
        if (campaign == null || milestones.isEmpty()) {
            return this;
        }
        Map<String, Set<Milestone>> further = new HashMap<>(milestones());
        Set<Milestone> all = EnumSet.copyOf(milestones);
        all.addAll(further.getOrDefault(campaign, Set.of()));
        further.put(campaign, all);
        return new Conversation(
                id, address, createdAt, profile, history, memory, awaiting, seen, outbox, nextSequence, further);
    }

    /** How far the person came, by the code of the campaign. */
    public Map<String, Set<Milestone>> milestones() {
        return reached == null ? Map.of() : reached;
    }

    /** The same talk, at another door. */
    Conversation at(Address where) {
        return where.equals(address)
                ? this
                : new Conversation(
                        id, where, createdAt, profile, history, memory, awaiting, seen, outbox, nextSequence, reached);
    }

    /** This talk, completed with what another of the same person knows: profile and what skills remember, not the history. */
    Conversation completedBy(Conversation other) {
        Map<String, JsonNode> all = new HashMap<>(other.memory);
        all.putAll(memory);
        Map<String, Set<Milestone>> further = new HashMap<>(milestones());
        other.milestones().forEach((campaign, reached) -> further.merge(campaign, reached, Conversation::together));
        return new Conversation(
                id,
                address,
                createdAt,
                profile.completedBy(other.profile),
                history,
                all,
                awaiting,
                seen,
                outbox,
                nextSequence,
                further);
    }

    private static Set<Milestone> together(Set<Milestone> some, Set<Milestone> more) {
        Set<Milestone> all = EnumSet.copyOf(some);
        all.addAll(more);
        return all;
    }

    Conversation remembering(String skill, @Nullable JsonNode remembered) {
        Map<String, JsonNode> changed = new HashMap<>(memory);
        if (remembered == null) {
            changed.remove(skill);
        } else {
            changed.put(skill, remembered);
        }
        return new Conversation(
                id, address, createdAt, profile, history, changed, awaiting, seen, outbox, nextSequence, reached);
    }

    Conversation awaiting(@Nullable String skill) {
        return new Conversation(
                id, address, createdAt, profile, history, memory, skill, seen, outbox, nextSequence, reached);
    }

    Conversation heard(String inboundId, String maskedText, Instant now) {
        Entry entry = new Entry(nextSequence, now, Entry.Author.EMPLOYER, maskedText, null, inboundId);
        return new Conversation(
                id,
                address,
                createdAt,
                profile,
                last(history, entry, HISTORY_MAX),
                memory,
                awaiting,
                last(seen, inboundId, SEEN_MAX),
                outbox,
                nextSequence + 1,
                reached);
    }

    /** Adds a reply to the history, and to the outbox when the channel delivers by itself. */
    Conversation said(Entry.Author author, Reply reply, @Nullable String inboundId, Instant now, boolean toDeliver) {
        return said(author, reply, inboundId, now, toDeliver, null);
    }

    /** As above, shown as a reply to an earlier message of the employer. */
    Conversation said(
            Entry.Author author,
            Reply reply,
            @Nullable String inboundId,
            Instant now,
            boolean toDeliver,
            @Nullable String answers) {
        Entry entry = new Entry(nextSequence, now, author, reply.text(), reply, inboundId);
        List<Delivery> pending = new ArrayList<>(outbox);
        if (toDeliver) {
            pending.add(new Delivery(nextSequence, reply, answers));
        }
        return new Conversation(
                id,
                address,
                createdAt,
                profile,
                last(history, entry, HISTORY_MAX),
                memory,
                awaiting,
                seen,
                pending,
                nextSequence + 1,
                reached);
    }

    /** Without the deliveries up to and with that number. */
    Conversation deliveredUpTo(long sequence) {
        List<Delivery> pending = outbox.stream()
                .filter(delivery -> delivery.sequence() > sequence)
                .toList();
        return new Conversation(
                id, address, createdAt, profile, history, memory, awaiting, seen, pending, nextSequence, reached);
    }

    Conversation withSeen(String key) {
        return new Conversation(
                id,
                address,
                createdAt,
                profile,
                history,
                memory,
                awaiting,
                last(seen, key, SEEN_MAX),
                outbox,
                nextSequence,
                reached);
    }

    private static <T> List<T> last(List<T> list, T added, int max) {
        List<T> longer = new ArrayList<>(list);
        longer.add(added);
        return longer.size() <= max ? longer : longer.subList(longer.size() - max, longer.size());
    }
}
