package nl.wegwijzer.conversation;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;

/** What a conversation has to do with campaigns: it begins with one, and tells who counts how far it came. */
record Welcome(ObjectProvider<Invitations> invitations, ObjectProvider<MilestoneLedger> ledger) {

    /**
     * The conversation with its campaign, if the payload names one that welcomes people. Without campaigns the code is kept as given, the
     * first one.
     *
     * @param who whose guesses are bounded: the network address
     */
    Conversation invited(Conversation talk, String payload, String who) {
        Invitations known = invitations.getIfAvailable();
        if (known == null) {
            return talk.withProfile(asGiven(payload).apply(talk.profile()));
        }
        return known.find(payload, who)
                .map(invitation -> talk.withProfile(talk.profile().withCampaign(invitation.code()))
                        .reaching(invitation.counted() ? Set.of() : Set.of(Milestone.OPENED)))
                .orElse(talk);
    }

    /** What a code that nobody here knows changes: nothing, unless there are no campaigns; then it is kept as given, the first one. */
    UnaryOperator<Profile> asGiven(String code) {
        return invitations.getIfAvailable() != null
                ? UnaryOperator.identity()
                : profile -> profile.campaign() == null ? profile.withCampaign(code) : profile;
    }

    /** To be called before the write; gives what to call after it. */
    Consumer<Conversation> expect(Conversation before, Conversation after) {
        MilestoneLedger counts = ledger.getIfAvailable();
        return counts == null || after.milestones().equals(before.milestones()) ? _ -> {} : counts.expect(after.id());
    }
}
