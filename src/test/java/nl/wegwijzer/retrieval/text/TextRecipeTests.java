package nl.wegwijzer.retrieval.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.wegwijzer.platform.ContentFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRecipeTests {

    private static final DutchDictionary DICTIONARY = DutchDictionary.load();
    private static final TextRecipe RECIPE = new TextRecipe(
            DICTIONARY,
            Lexicon.read(new ContentFolder(Optional.empty())),
            List.of(),
            Vocabulary.of(
                    List.of(
                            "Een jobcoach helpt. Het loonkostenvoordeel vraagt u aan. De subsidie voor een werkplekaanpassing."),
                    List.of("hoe vraag ik een jobcoach aan"),
                    DICTIONARY));

    @ParameterizedTest
    @CsvSource({
        "wie betaalt de jobcoatch, jobcoach",
        "krijg ik loonkosten voordeel, loonkostenvoordeel",
        "hoe vraag ik dat aan, aanvragen",
        "welke subsidei is er, subsidie"
    })
    void putsWordsRight(String typed, String word) {
        assertThat(RECIPE.read(typed).words()).contains(word);
    }

    @Test
    void leavesARareButRightWordAlone() {
        assertThat(RECIPE.read("mijn subsidiair aansprakelijke buurman").words())
                .contains("subsidiair");
    }

    @Test
    void givesTheSameRootToOneFamily() {
        assertThat(RECIPE.read("vergoedingen").of(Analysis.Sort.WORD))
                .isEqualTo(RECIPE.read("vergoeding").of(Analysis.Sort.WORD));
    }

    @Test
    void takesCompoundsApart() {
        assertThat(RECIPE.read("werkplekaanpassing").of(Analysis.Sort.PART)).contains("werk", "werkplek", "aanpas");
    }

    @Test
    void hearsEnglish() {
        assertThat(RECIPE.read("how do I apply for a job coach").english()).isTrue();
        assertThat(RECIPE.read("hoe krijg ik een jobcoach").english()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"як я можу найняти людину", "quiero contratar personas discapacitadas ahora", "كيف أوظف شخصا"})
    void hearsAnotherLanguage(String text) {
        assertThat(RECIPE.otherLanguage(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lkv aanvragen", "jobcoach wie betaalt", "how much is the subsidy", "hoi", "", "12345"})
    void doesNotTakeDutchOrEnglishForAnotherLanguage(String text) {
        assertThat(RECIPE.otherLanguage(text)).isFalse();
    }
}
