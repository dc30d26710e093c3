package nl.wegwijzer.answering.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wegwijzer.platform.ContentFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsteadTests {

    private final Instead instead = Instead.read(ContentFolder.of(""));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "krijg ik subsidie voor een jongen met wajong | en als hij bijstand heeft? | krijg ik subsidie voor een jongen met bijstand",
                "hoe lang duurt een proefplaatsing bij WIA | nee ze heeft geen wia maar ww | hoe lang duurt een proefplaatsing bij ww",
                "mag een statushouder meteen werken | en zijn neef, die zit in het azc | mag een azc meteen werken",
                "voordeel voor een 57-plusser | en voor een statushouder? | voordeel voor een statushouder",
            })
    void putsTheNewKindInThePlaceOfTheOld(String running, String message, String question) {
        assertThat(instead.question(running, message)).contains(question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "krijg ik subsidie voor een jongen met wajong | hij heeft ook nog ww",
                "krijg ik subsidie voor een jongen met wajong | hij heeft wajong en bijstand",
                "krijg ik subsidie voor een jongen met wajong | en hoe lang duurt dat",
                "krijg ik subsidie voor een jongen met wajong | en bij een andere wajonger",
                "wat is het verschil tussen wajong en wia | en bijstand?",
                "is er subsidie voor een ex-gedetineerde | hij heeft bijstand, mag ik hem eerst uitproberen",
                "wie telt er mee voor de banenafspraak | en iemand met een wia",
                "wat is een jobcoach | en voor iemand met bijstand",
            })
    void leavesTheQuestionWhenNothingTakesThePlaceOfAnother(String running, String message) {
        assertThat(instead.question(running, message)).isEmpty();
    }
}
