package nl.wegwijzer.conversation.skill;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a person is needed. The Dutch word is the one that pages of kind {@code gesprek} use. */
public enum HandOverReason {
    /** The employer asked for a person. */
    @JsonProperty("gevraagd")
    ASKED_FOR,
    /** There was no answer in the curated pages. */
    @JsonProperty("geen-antwoord")
    NO_ANSWER,
    /** The answer covered only part of the question. */
    @JsonProperty("deels-antwoord")
    PARTIAL_ANSWER,
    /** A judgement of an individual case, or of a decision. */
    @JsonProperty("oordeel")
    JUDGEMENT,
    /** A dispute with an organisation or a person. */
    @JsonProperty("conflict")
    DISPUTE,
    /** Dismissal of a particular person. */
    @JsonProperty("ontslag")
    DISMISSAL,
    /** The employer is in distress. */
    @JsonProperty("nood")
    DISTRESS,
    /** A complaint. */
    @JsonProperty("klacht")
    COMPLAINT,
    /** The employer has a vacancy and wants candidates. */
    @JsonProperty("vacature")
    VACANCY,
    /** The employer wants to start a pilot, such as Open Hiring. */
    @JsonProperty("pilot")
    PILOT;

    /** The word in the curated pages and in the HTTP interface. */
    public String word() {
        return switch (this) {
            case ASKED_FOR -> "gevraagd";
            case NO_ANSWER -> "geen-antwoord";
            case PARTIAL_ANSWER -> "deels-antwoord";
            case JUDGEMENT -> "oordeel";
            case DISPUTE -> "conflict";
            case DISMISSAL -> "ontslag";
            case DISTRESS -> "nood";
            case COMPLAINT -> "klacht";
            case VACANCY -> "vacature";
            case PILOT -> "pilot";
        };
    }

    /** The reason that a curated page names. */
    public static HandOverReason fromWord(String word) {
        for (HandOverReason reason : values()) {
            if (reason.word().equals(word)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("No reason for a hand-over: " + word);
    }
}
