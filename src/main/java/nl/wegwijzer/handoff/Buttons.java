package nl.wegwijzer.handoff;

import java.util.List;
import java.util.stream.Stream;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/** The buttons of this module: a name, which is the value after the colon, and a label in the texts. */
record Buttons(Texts texts) {

    static final String START = "start";
    static final String YES = "ja";
    static final String ADJUST = "aanpassen";
    static final String NO = "nee";
    static final String PLACE = "plaats";
    static final String REGION = "regio";
    static final String DO_NOT_KNOW = "weet-niet";
    static final String BACK = "terug";
    static final String TALK = "praat";
    static final String WAIT = "wacht";
    static final String NATIONAL = "landelijk";

    Reply.Button of(String name, Language language) {
        return new Reply.Button(texts.get("button-" + name, language), AdviserSkill.NAME + ":" + name);
    }

    List<Reply.Button> of(Language language, String... names) {
        return Stream.of(names).map(name -> of(name, language)).toList();
    }

    List<Reply.Button> of(Language language, List<String> names) {
        return of(language, names.toArray(String[]::new));
    }
}
