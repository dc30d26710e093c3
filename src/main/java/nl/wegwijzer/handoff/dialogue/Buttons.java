package nl.wegwijzer.handoff.dialogue;

import java.util.List;
import java.util.stream.Stream;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/**
 * The buttons of this module: a name, which is the value after the colon, and a label in the texts. What follows another colon,
 * such as the id of a case, comes back and is not shown.
 */
public record Buttons(Texts texts) {

    /** Leads to a person; a reason may follow after a slash, in the word of the curated pages. */
    public static final String START = "start";

    private static final String WITH_REASON = START + "/";
    public static final String YES = "ja";
    public static final String ADJUST = "aanpassen";
    public static final String NO = "nee";
    public static final String PLACE = "plaats";
    public static final String REGION = "regio";
    public static final String DO_NOT_KNOW = "weet-niet";
    public static final String BACK = "terug";
    public static final String TALK = "praat";
    public static final String WAIT = "wacht";
    public static final String NATIONAL = "landelijk";
    public static final String YES_WITH_EARLIER = "ja-eerder";
    public static final String COMPANY = "bedrijf";
    public static final String CALL = "bel-mij";
    public static final String WITHDRAW = "trek-in";
    public static final String LEAVE = "laat-staan";

    /** Whether this button, by its name, leads to a person. */
    static boolean starts(String pressed) {
        return pressed.startsWith(START);
    }

    /** Why the button leads to a person; who pressed one without a known reason just asked for it. */
    static HandOverReason reason(String pressed) {
        return Stream.of(HandOverReason.values())
                .filter(reason -> pressed.equals(WITH_REASON + reason.word()))
                .findFirst()
                .orElse(HandOverReason.ASKED_FOR);
    }

    /** What an employer can choose when the promise slipped. */
    public static List<String> choices(Case late) {
        return late.status().owned() || late.region().equals(Desks.NATIONAL)
                ? List.of(WAIT, BACK)
                : List.of(WAIT, NATIONAL, BACK);
    }

    public Reply.Button of(String name, Language language) {
        return new Reply.Button(texts.get("button-" + name.split(":", 2)[0], language), AdviserSkill.NAME + ":" + name);
    }

    public List<Reply.Button> of(Language language, String... names) {
        return Stream.of(names).map(name -> of(name, language)).toList();
    }

    public List<Reply.Button> of(Language language, List<String> names) {
        return of(language, names.toArray(String[]::new));
    }
}
