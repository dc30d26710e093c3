package nl.wegwijzer.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.editing.Endings.Ending;
import nl.wegwijzer.editing.Endings.What;
import nl.wegwijzer.knowledge.Amount;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.support.SmallKnowledge;
import org.junit.jupiter.api.Test;

class EndingsTests {

    /** The page must be checked before 1 May 2027. */
    private static final Knowledge KNOWLEDGE = Knowledge.of(
            "test",
            List.of(SmallKnowledge.page("no-riskpolis", Kind.REGELING, Optional.empty())),
            List.of(),
            List.of(
                    amount("no-riskpolis.per-dag", "2027-04-15"),
                    amount("no-riskpolis.hoogste", "2027-04-15"),
                    amount("iets-anders.bedrag", "2027-03-01"),
                    new Amount("iets-anders.vast", "bedragen/iets-anders.yaml", Optional.empty())));

    private static Amount amount(String name, String until) {
        return new Amount(
                name, "bedragen/" + name.replaceFirst("\\..*", "") + ".yaml", Optional.of(LocalDate.parse(until)));
    }

    private static Endings on(String day) {
        return Endings.of(KNOWLEDGE, LocalDate.parse(day));
    }

    @Test
    void nothingEndsForAWhile() {
        assertThat(on("2026-11-28")).isEqualTo(new Endings(List.of(), List.of(), List.of()));
    }

    @Test
    void whatEndsIsSortedByDayAndAmountsOfAFileAreOne() {
        Endings endings = on("2027-03-10");
        assertThat(endings.passed()).extracting(Ending::title).containsExactly("bedragen/iets-anders.yaml");
        assertThat(endings.soon()).isEmpty();
        assertThat(endings.later()).extracting(Ending::what).containsExactly(What.AMOUNTS, What.CHECK);
        assertThat(endings.later().getFirst().names()).containsExactly("per-dag", "hoogste");
        assertThat(endings.later().getFirst().title()).isEqualTo("Titel van no-riskpolis");
        assertThat(endings.later().getLast().file()).isEqualTo("regelingen/no-riskpolis/pagina.md");
    }

    @Test
    void aCheckIsLateOnTheDayBeforeWhichItHadToBeDone() {
        assertThat(on("2027-04-30").passed()).extracting(Ending::what).doesNotContain(What.CHECK);
        assertThat(on("2027-04-30").soon()).extracting(Ending::what).contains(What.CHECK);
        assertThat(on("2027-05-01").passed()).extracting(Ending::what).contains(What.CHECK);
    }
}
