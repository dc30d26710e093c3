package nl.wegwijzer.handoff.dialogue;

import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.promising.Desks;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over on its way to becoming a case; what the skill remembers between turns.
 *
 * @param id       inbound id of the turn with which it began; the id of the case grows out of it
 * @param stage    what was asked last
 * @param question what it is about
 * @param region   code of the region, or {@value Desks#NATIONAL}
 * @param misses   how often the place was not recognised
 * @param company  what kind of company it is and how large, as far as it was told
 * @param earlier  the earlier case that is passed on too; only when the employer agreed
 */
public record Offer(
        String id,
        HandOverReason reason,
        Stage stage,
        @Nullable String question,
        @Nullable String region,
        @Nullable String place,
        @Nullable String municipality,
        int misses,
        @Nullable String company,
        @Nullable CaseId earlier) {

    private static final int STORY_MAX = 1500;

    public enum Stage {
        /** What is it about? */
        TOPIC,
        /** Where are you? */
        PLACE,
        /** Shall I send this? */
        CONFIRM,
        /** What should the adviser read instead? */
        ADJUST,
        /** What kind of company is it? */
        COMPANY,
        /** The employer did not want it, for now. */
        PUT_OFF
    }

    public static Offer begun(String id, HandOverReason reason, @Nullable String question) {
        return new Offer(id, reason, Stage.TOPIC, question, null, null, null, 0, null, null);
    }

    public Offer at(Stage next) {
        return new Offer(id, reason, next, question, region, place, municipality, misses, company, earlier);
    }

    public Offer about(String newQuestion) {
        return new Offer(id, reason, stage, newQuestion, region, place, municipality, misses, company, earlier);
    }

    /** With what the employer tells besides, as far as there is room. */
    Offer telling(String more) {
        String all = question == null || question.isBlank() ? more : question + Talk.AND_THEN + more;
        return all.length() > STORY_MAX ? this : about(all);
    }

    public Offer in(String newRegion, @Nullable String newPlace, @Nullable String newMunicipality) {
        return new Offer(id, reason, stage, question, newRegion, newPlace, newMunicipality, 0, company, earlier);
    }

    public Offer missed() {
        return new Offer(id, reason, stage, question, region, place, municipality, misses + 1, company, earlier);
    }

    public Offer of(@Nullable String newCompany) {
        return new Offer(id, reason, stage, question, region, place, municipality, misses, newCompany, earlier);
    }

    public Offer with(CaseId past) {
        return new Offer(id, reason, stage, question, region, place, municipality, misses, company, past);
    }
}
