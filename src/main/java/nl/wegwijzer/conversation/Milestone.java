package nl.wegwijzer.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How far a person who came through a campaign has come. Kept with the conversation in the same write as the turn, so that
 * who counts can always count again from what is stored: see {@link MilestoneLedger}.
 */
public enum Milestone {
    /** The conversation itself was the first contact; absent when a page was opened first, which is counted there. */
    OPENED,
    /** Put a question. */
    ASKED,
    /** Got an answer with a source. */
    ANSWERED,
    /** Did a check of schemes to the end. */
    CHECKED,
    /** A case went to an adviser. */
    HANDED_OVER,
    /** Wants to start a pilot. */
    PILOT_INTEREST;

    /** What a turn comes to by itself: words that were answered, or at least understood as a question, are a question. */
    static Set<Milestone> of(Input input, List<Reply> replies) {
        Set<Milestone> reached = EnumSet.noneOf(Milestone.class);
        if (!(input instanceof Input.Text)) {
            return reached;
        }
        for (Reply reply : replies) {
            switch (reply.kind()) {
                case ANSWER -> {
                    reached.add(ASKED);
                    reached.add(ANSWERED);
                }
                case CLARIFY, HANDOFF, REFUSAL -> reached.add(ASKED);
                case SMALLTALK, NOTICE, FLOW -> {}
            }
        }
        return reached;
    }
}
