package nl.wegwijzer.conversation.skill;

/** The one skill that brings a conversation to a person. */
public interface HandOverSkill extends Skill {

    /**
     * Begins a hand-over that another skill asked for with {@link Outcome.HandOver}.
     *
     * @return what to say and remember; never another hand-over
     */
    Outcome.Say begin(TurnContext turn, HandOverReason reason);
}
