package nl.wegwijzer.conversation;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;

/** What a conversation has to do with campaigns: it begins with one, and tells who counts how far it came. */
record Welcome(ObjectProvider<Invitations> invitations, ObjectProvider<MilestoneLedger> ledger) {

    /** The conversation with its campaign, if the payload names one that welcomes people. Without campaigns the code is kept as given. */
    Conversation invited(Conversation begun, String payload) {
        Invitations known = invitations.getIfAvailable();
        if (known == null) {
            return begun.withProfile(begun.profile().withCampaign(payload));
        }
        return known.find(payload, begun.id().value())
                .map(invitation -> begun.withProfile(begun.profile().withCampaign(invitation.code()))
                        .reaching(invitation.counted() ? Set.of() : Set.of(Milestone.OPENED)))
                .orElse(begun);
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
