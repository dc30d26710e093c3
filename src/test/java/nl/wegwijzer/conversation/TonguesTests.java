package nl.wegwijzer.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TonguesTests {

    private final Tongues tongues = Tongues.read(ContentFolder.of(""));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Я хочу найняти працівника, чи є субсидія її | Вибачте",
                "Хочу взять на работу человека с инвалидностью | Извините",
                "أريد توظيف شخص | عذرًا",
                "Merhaba, bir çalışan için destek var mı | Üzgünüm",
                "chcę zatrudnić pracownika, czy jest dotacja | Przepraszam",
                "ich möchte jemanden mit einer Behinderung einstellen | Entschuldigung",
                "bonjour, je voudrais embaucher une personne handicapée | Désolé",
                "hola, quiero contratar a una persona | Lo siento",
                "hola | Lo siento",
            })
    void answersPolitelyInTheLanguageOfWhoWrites(String text, String begin) {
        assertThat(tongues.politeNo(text))
                .hasValueSatisfying(said -> assertThat(said).startsWith(begin));
        assertThat(tongues.spoken(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hoeveel krijg ik voor iemand met wajong | NL",
                "How much do I get for someone in the register? | EN",
                "Hiring somebody on social assistance (bijstand), what support is there? | EN",
                "mijn medewerker komt uit Oekraïne en spreekt geen Nederlands | NL",
            })
    void hearsDutchAndEnglish(String text, Language language) {
        assertThat(tongues.spoken(text)).contains(language);
        assertThat(tongues.politeNo(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loonkostenvoordeel",
                "no-riskpolis",
                "jobcoach",
                "hoi",
                "wajong 24 uur",
                "ok",
                "LKV?",
                "Zaandam",
                "merhaba goedemiddag",
                "w_a2i3do4is5",
                "taalles nt2",
                "job coach",
                "subsidie",
                "12",
                "lassen",
                "en hoe lang"
            })
    void decidesNothingOnAFewWords(String text) {
        assertThat(tongues.politeNo(text)).isEmpty();
    }
}
