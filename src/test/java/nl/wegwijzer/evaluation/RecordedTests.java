package nl.wegwijzer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.retrieval.measure.GoldenQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    private static Verdict verdict(String half, String kind, String outcome, Reply.Kind said) {
        GoldenQuestion question = new GoldenQuestion(
                "g",
                half,
                kind,
                List.of("vraag"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                outcome,
                Optional.empty());
        Reply.Button button = new Reply.Button("Ja", "ja");
        Reply.Source source = new Reply.Source("p", "s", "P", "https://p.example", DAY, null, "Tekst.");
        List<Reply.Source> sources = said == Reply.Kind.ANSWER ? List.of(source) : List.of();
        Reply reply = new Reply(said, "Tekst.", sources, List.of(button), null, null, null);
        return Verdict.of(question, List.of(reply), null, List.of(1_000_000L));
    }

    private static List<Verdict> verdicts(int right, int wrong, int falseAnswers) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < right; i++) {
            verdicts.add(verdict("reporting", "outside", "refusal", Reply.Kind.REFUSAL));
        }
        for (int i = 0; i < wrong; i++) {
            verdicts.add(verdict("reporting", "outside", "refusal", Reply.Kind.CLARIFY));
        }
        for (int i = 0; i < falseAnswers; i++) {
            verdicts.add(verdict("reporting", "outside", "refusal", Reply.Kind.ANSWER));
        }
        verdicts.add(verdict("tuning", "outside", "refusal", Reply.Kind.ANSWER));
        return verdicts;
    }

    private static List<String> shortfalls(List<Verdict> before, List<Verdict> now) {
        return Recorded.of(DAY, before).shortfalls(Recorded.of(DAY, now));
    }

    @Test
    void countsOnlyTheReportingHalf() {
        assertThat(Recorded.of(DAY, verdicts(3, 1, 0)).kinds())
                .containsEntry("outside", new Recorded.Count(3, 4, 0))
                .containsEntry(Recorded.ALL, new Recorded.Count(3, 4, 0));
    }

    @Test
    void anEqualOrBetterShareWillDoWhateverTheNumberOfQuestions() {
        assertThat(shortfalls(verdicts(3, 1, 0), verdicts(3, 1, 0))).isEmpty();
        assertThat(shortfalls(verdicts(3, 1, 0), verdicts(9, 2, 0))).isEmpty();
    }

    @Test
    void aDropIsNamedInTotals() {
        assertThat(shortfalls(verdicts(3, 1, 0), verdicts(2, 2, 0)))
                .containsExactly("all: 2 of 4 right, recorded is 3 of 4", "outside: 2 of 4 right, recorded is 3 of 4");
    }

    @Test
    void moreFalseAnswersAreADropEvenWhenAsManyAreRight() {
        assertThat(shortfalls(verdicts(3, 1, 0), verdicts(3, 0, 1)))
                .contains("outside: 1 of 4 answered that must not be, recorded is 0 of 4");
    }

    @Test
    void aKindThatIsGoneIsADrop() {
        assertThat(shortfalls(verdicts(3, 1, 0), List.of()))
                .contains("outside: there are no questions of this kind any more");
    }

    @Test
    void isReadAsItWasWritten(@TempDir Path folder) throws IOException {
        Recorded recorded = Recorded.of(DAY, verdicts(3, 1, 1));
        recorded.write(folder.resolve("recorded.yaml"));
        assertThat(Recorded.read(folder.resolve("recorded.yaml"))).isEqualTo(recorded);
    }
}
