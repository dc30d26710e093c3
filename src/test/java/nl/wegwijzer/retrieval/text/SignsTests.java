package nl.wegwijzer.retrieval.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.wegwijzer.platform.ContentFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignsTests {

    private static final Signs SIGNS = new Signs(Map.of(
            "call", List.of("\\b(?:call|phone) (\\w+ )?(me|us)\\b", "\\bring\\b"),
            "not-by-council", List.of("\\b(?<!council )says no\\b(?! longer)"),
            "end", List.of("\\bstop$")));

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "please call me, call",
                "phone all us, call",
                "do ring, call",
                "calling me, none",
                "recall me, none",
                "he says no, not-by-council",
                "the council says no, none",
                "he says no longer, none",
                "then stop, end",
                "stop then, none"
            })
    void areSeenWhereAWordBegins(String text, String sign) {
        assertThat(SIGNS.in(Words.of(text))).isEqualTo(sign == null ? List.of() : List.of(sign));
    }

    @Test
    void areNamedOnceAndInOrder() {
        assertThat(SIGNS.in(Words.of("he says no, so call me and ring and stop")))
                .containsExactly("call", "end", "not-by-council");
    }

    @Test
    void seeNothingInNothing() {
        assertThat(SIGNS.in(List.of())).isEmpty();
        assertThat(SIGNS.in(List.of(Words.CLAUSE_END))).isEmpty();
    }

    /** Trying only what can begin with the letters of a word leaves out nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kunt u mij terugbellen, ik kom er echt niet meer uit met de gemeente",
                "hij zei dat het voor hem allemaal niet meer hoeft en geeft zijn gereedschap weg",
                "mijn aanvraag is afgewezen en ik ben het er niet mee eens",
                "can I talk to a human, my employee was rejected",
                "hoeveel subsidie krijg ik voor 24 uur in de week"
            })
    void findWhatSearchingEverywhereFinds(String text) {
        Map<String, List<String>> packaged =
                Lexicon.read(new ContentFolder(Optional.empty())).signs();
        List<String> words = Words.of(text);
        String line = String.join(" ", words.stream().filter(w -> !w.isEmpty()).toList());

        List<String> everywhere = packaged.entrySet().stream()
                .filter(sign -> sign.getValue().stream()
                        .anyMatch(expression ->
                                Pattern.compile(expression).matcher(line).find()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();

        assertThat(new Signs(packaged).in(words)).isEqualTo(everywhere);
    }
}
