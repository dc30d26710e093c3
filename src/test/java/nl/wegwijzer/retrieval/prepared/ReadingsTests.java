package nl.wegwijzer.retrieval.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.retrieval.text.Analysis;
import nl.wegwijzer.retrieval.text.DutchDictionary;
import nl.wegwijzer.retrieval.text.Lexicon;
import nl.wegwijzer.retrieval.text.Readings;
import nl.wegwijzer.retrieval.text.TextRecipe;
import nl.wegwijzer.retrieval.text.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsTests {

    private static final Lexicon LEXICON = Lexicon.read(new ContentFolder(Optional.empty()));
    private static final DutchDictionary DICTIONARY = DutchDictionary.load();
    private static final TextRecipe RECIPE = new TextRecipe(
            DICTIONARY,
            LEXICON,
            List.of(),
            Vocabulary.of(List.of("loonkostenvoordeel voor uw werknemer"), List.of(), DICTIONARY));

    @ParameterizedTest
    @ValueSource(strings = {"hoeveel loonkosten voordeel krijg ik", "can I get a subsidy for him", "", "café, 24 uur!"})
    void aWrittenReadingIsTheSameWhenItIsReadAgain(String text) throws IOException {
        Readings before = Readings.none();
        Analysis made = before.of(text, RECIPE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        before.write(new DataOutputStream(bytes));

        Readings after = Readings.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(after.size()).isEqualTo(1);
        assertThat(after.of(text, RECIPE)).isEqualTo(made);
    }

    @Test
    void theFingerprintFollowsTheContentAndTheCode() {
        String one =
                new Fingerprint().with("a").withCodeBeside(TextRecipe.class).text();

        assertThat(new Fingerprint().with("a").withCodeBeside(TextRecipe.class).text())
                .isEqualTo(one);
        assertThat(new Fingerprint().with("b").withCodeBeside(TextRecipe.class).text())
                .isNotEqualTo(one);
        assertThat(new Fingerprint().with("a").withCodeBeside(Fingerprint.class).text())
                .isNotEqualTo(one);
        assertThat(LEXICON.version())
                .isEqualTo(Lexicon.read(new ContentFolder(Optional.empty())).version());
    }
}
