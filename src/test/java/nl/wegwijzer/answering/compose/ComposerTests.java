package nl.wegwijzer.answering.compose;

import static nl.wegwijzer.support.SmallKnowledge.inEnglish;
import static nl.wegwijzer.support.SmallKnowledge.page;
import static nl.wegwijzer.support.SmallKnowledge.perHour;
import static nl.wegwijzer.support.SmallKnowledge.section;
import static nl.wegwijzer.support.SmallKnowledge.summing;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.wegwijzer.answering.dialogue.Facts;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.knowledge.Calculation;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.PublicAddress;
import nl.wegwijzer.platform.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposerTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final Calculation SUBSIDY = new Calculation.WageSubsidy(
            new BigDecimal("2337.00"),
            new BigDecimal("36"),
            new BigDecimal("8"),
            new BigDecimal("70"),
            true,
            new BigDecimal("23.5"),
            new Calculation.ByAge(new TreeMap<>(Map.of(20, new BigDecimal("80"), 21, new BigDecimal("100")))));

    private static final Calculation WAGE = new Calculation.MonthlyWage(
            new Calculation.ByAge(new TreeMap<>(Map.of(20, new BigDecimal("11.99"), 21, new BigDecimal("14.99")))));

    private final Composer composer = new Composer(
            Texts.load(ContentFolder.of(""), "answering"), new PublicAddress("https://wegwijzer.example/"));
    private final Section amount = section(
            "polis", "bedrag", Facet.BEDRAG, "U krijgt € 10 per dag.", List.of("Ook bij kort ziek."), List.of());
    private final Section apply = section(
            "polis", "aanvragen", Facet.AANVRAGEN, "U vraagt het aan.", List.of(), List.of("Meld hem ziek.", "Wacht."));
    private final Page polis = page("polis", Kind.REGELING, Optional.empty(), amount, apply);

    private Material material(Section section, Optional<Section> next, Optional<Section> also, boolean opener) {
        return new Material(polis, section, next, also, Facts.none(), List.of(), opener);
    }

    private Material only(Section section) {
        return material(section, Optional.empty(), Optional.empty(), true);
    }

    private Material beside(Section section, Material.Near other) {
        return new Material(polis, section, Optional.empty(), Optional.empty(), Facts.none(), List.of(other), true);
    }

    private static Facts hours(String hours) {
        return new Facts(null, new BigDecimal(hours), List.of(), null, null, null, null, null);
    }

    private Material paid(Section section, Optional<Section> also, String hours) {
        return new Material(polis, section, Optional.empty(), also, hours(hours), List.of(), true);
    }

    @Test
    void answersFirstThenPointsThenStepsEachWithItsSource() {
        Reply reply = composer.dutch(material(amount, Optional.of(apply), Optional.empty(), true), TODAY, List.of());
        assertThat(reply.text()).isEqualTo("""
                        U krijgt € 10 per dag. (stand 2026) [1]
                        • Ook bij kort ziek.
                        Wat nu? [2]
                        1. Meld hem ziek.
                        2. Wacht.""");
        assertThat(reply.sources()).extracting(Reply.Source::section).containsExactly("bedrag", "aanvragen");
        assertThat(reply.sources().getFirst().url()).isEqualTo("https://wegwijzer.example/pages/polis#bedrag");
        assertThat(reply.sources().getFirst().passage()).contains("U krijgt € 10 per dag.");
        assertThat(reply.sources().getFirst().validUntil()).isEqualTo("2026-12-31");
        assertThat(reply.complete()).isTrue();
        assertThat(reply.mode()).isEqualTo(Reply.Mode.CURATED);
    }

    @Test
    void tellsInOneSentenceEachWhatElseMayHaveBeenMeantAndCitesIt() {
        Section other =
                section("proef", "duur", Facet.DUUR, "Dat duurt 2 maanden.", List.of("Soms langer."), List.of());
        Page trial = page("proef", Kind.REGELING, Optional.empty(), other);
        Material material = beside(apply, new Material.Near(trial, other));
        Reply reply = composer.dutch(material, TODAY, List.of());
        assertThat(reply.text())
                .endsWith("\n\nOf gaat uw vraag hierover?\n• Titel van proef: Dat duurt 2 maanden. [2]");
        assertThat(reply.sources()).extracting(Reply.Source::page).containsExactly("polis", "proef");
        assertThat(reply.sources().getLast().passage()).contains("Soms langer.");
        assertThat(reply.complete()).isTrue();
        assertThat(composer.english(material, TODAY, List.of()).text())
                .endsWith("Or is your question about this?\n• Titel van proef: Briefly about proef. [2]");
    }

    @Test
    void tellsAnotherSectionOfThePageByItsQuestionWithTheSentenceThatAnswers() {
        Reply reply = composer.dutch(material(amount, Optional.empty(), Optional.of(apply), true), TODAY, List.of());
        assertThat(reply.text()).endsWith("• Ook bij kort ziek.\nKop van aanvragen? U vraagt het aan. [2]");
        assertThat(reply.sources()).extracting(Reply.Source::section).containsExactly("bedrag", "aanvragen");
        assertThat(reply.sources().getLast().passage()).contains("Meld hem ziek.");
    }

    @Test
    void leavesOutTheYesOrNoToAnotherQuestionThanWasAsked() {
        Section may = section("polis", "mag", Facet.MAG, "Ja, dat mag altijd.", List.of(), List.of());
        assertThat(composer.dutch(only(may), TODAY, List.of()).text()).startsWith("Ja, dat mag altijd.");
        Material otherwise = material(may, Optional.empty(), Optional.empty(), false);
        assertThat(composer.dutch(otherwise, TODAY, List.of()).text()).startsWith("Dat mag altijd.");
    }

    @Test
    void saysAgainOnlyWhatTheWordsAreAbout() {
        Section years = section(
                "polis",
                "jaren",
                Facet.DUUR,
                "Het hangt af van het jaar.",
                List.of("Nu veel.", "Later weinig."),
                List.of());
        Reply reply = composer.again(only(years), List.of("later"), Language.NL, TODAY, List.of());
        assertThat(reply.text()).isEqualTo("""
                        Later weinig. [1]
                        Bedoelt u iets anders? Een adviseur kan het voor u uitzoeken.""");
        assertThat(reply.sources()).extracting(Reply.Source::section).containsExactly("jaren");
        assertThat(composer.again(only(years), List.of("hangt"), Language.NL, TODAY, List.of())
                        .text())
                .startsWith(
                        "Een ander antwoord dan net vond ik niet. Hierover gaat dit: Het hangt af van het jaar. [1]");
    }

    @Test
    void leavesOutWhatElseMayHaveBeenMeantWhenThereIsNoRoom() {
        Section longOne =
                section("proef", "lang", Facet.WAT, "woord ".repeat(190).strip(), List.of(), List.of());
        Page trial = page("proef", Kind.REGELING, Optional.empty(), longOne);
        Reply reply = composer.dutch(beside(amount, new Material.Near(trial, longOne)), TODAY, List.of());
        assertThat(reply.text()).doesNotContain("Of gaat uw vraag");
        assertThat(reply.sources()).hasSize(1);
        assertThat(reply.complete()).isTrue();
    }

    @Test
    void staysWithinTheLengthOfTheContractAndSaysThatItIsCut() {
        Section longOne = section(
                "polis",
                "lang",
                Facet.WAT,
                "Kort.",
                Collections.nCopies(5, "woord ".repeat(60).strip()),
                List.of());
        Reply reply = composer.dutch(only(longOne), TODAY, List.of());
        assertThat(reply.text().length()).isLessThanOrEqualTo(Composer.ANSWER_MAX);
        assertThat(reply.complete()).isFalse();
    }

    @Test
    void answersEnglishShortlyAndSaysThatDetailsAreInDutch() {
        Reply reply = composer.english(only(amount), TODAY, List.of());
        assertThat(reply.text()).isEqualTo("Briefly about polis. [1]\nThe details are in Dutch.");
        assertThat(reply.sources()).hasSize(1);
    }

    @Test
    void answersEnglishFromTheSectionThatWasFound() {
        Section both = inEnglish(perHour(apply, "1.01", "2000"), "How do I apply?", "You apply for it.");
        Section more = inEnglish(amount, "How much is it?", "You get € 10 a day.");
        Material material = paid(both, Optional.of(more), "24");
        Reply reply = composer.english(material, TODAY, List.of());
        assertThat(reply.text()).isEqualTo("""
                        You apply for it. [1]
                        • At 24 hours a week that is about € 1,260 a year, for somebody who works all year.
                        The details are in Dutch.
                        How much is it? You get € 10 a day. (as of 2026) [2]""");
        assertThat(reply.sources().getFirst().passage()).contains("You apply for it.", "U vraagt het aan.", "1,260");
    }

    /** The made-up pages must be checked before 1 May 2027. */
    @Test
    void saysThatAPageIsPastItsReviewDateAndNotTheDayBefore() {
        LocalDate late = LocalDate.of(2027, 5, 1);
        Section other = section("proef", "duur", Facet.DUUR, "Dat duurt even.", List.of(), List.of());
        Page trial = page("proef", Kind.REGELING, Optional.empty(), other);
        Material material = beside(apply, new Material.Near(trial, other));
        assertThat(composer.dutch(material, late, List.of()).text())
                .startsWith("""
                        U vraagt het aan. [1]
                        Let op: deze uitleg had voor 1 mei 2027 nagekeken moeten zijn. Hij kan verouderd zijn.
                        """)
                .endsWith("Dat duurt even. Let op: deze uitleg had voor 1 mei 2027 nagekeken moeten zijn."
                        + " Hij kan verouderd zijn. [2]");
        assertThat(composer.english(material, late, List.of()).text())
                .contains("Note: this should have been checked before 1 May 2027. It may be out of date.");
        assertThat(composer.dutch(material, late.minusDays(1), List.of()).text())
                .doesNotContain("verouderd");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24 | 1.01 | 2000 | Bij 24 uur per week is dat ongeveer € 1.260 per jaar",
                "32 | 3.05 | 6000 | Bij 32 uur per week is dat ongeveer € 5.075 per jaar",
                "40 | 1.01 | 2000 | Bij 40 uur per week is dat ongeveer € 2.000 per jaar",
                "7.5 | 1.01 | 2000 | Bij 7,5 uur per week is dat ongeveer € 395 per jaar",
            })
    void worksTheAmountOutForTheHoursAndShowsHowInTheSource(
            String hours, String perHour, String most, String sentence) {
        Section paid = perHour(amount, perHour, most);
        Reply reply = composer.dutch(paid(paid, Optional.empty(), hours), TODAY, List.of());
        assertThat(reply.text()).contains("• " + sentence);
        assertThat(reply.sources().getFirst().passage()).contains("× 52 weken ×");
        assertThat(composer.dutch(only(paid), TODAY, List.of()).text()).doesNotContain("Bij ");
    }

    /** The amounts of the page, which the editors worked out themselves; and the shares of the young. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "24 | 60 | - | Bij 24 uur per week en een loonwaarde van 60% is dat ongeveer € 831 per maand",
                "36 | 50 | 30 | Bij 36 uur per week en een loonwaarde van 50% is dat ongeveer € 1.559 per maand",
                "36 | 20 | - | Bij 36 uur per week en een loonwaarde van 20% is dat ongeveer € 2.182 per maand",
                "36 | 50 | 20 | loonwaarde van 50% is dat voor iemand van 20 jaar ongeveer € 1.247 per maand",
            })
    void worksTheSubsidyOutForHoursAndLoonwaarde(String hours, int loonwaarde, @Nullable Integer age, String sentence) {
        Facts facts = new Facts(age, new BigDecimal(hours), List.of(), null, null, loonwaarde, null, null);
        assertThat(composer.dutch(summed(SUBSIDY, facts), TODAY, List.of()).text())
                .contains(sentence);
    }

    @Test
    void saysTheSumAloneToWhoWasToldTheRest() {
        Reply reply = composer.again(
                summed(SUBSIDY, new Facts(null, new BigDecimal("24"), List.of(), null, null, 60, null, null)),
                List.of("24", "uur"),
                Language.NL,
                TODAY,
                List.of());
        assertThat(reply.text())
                .startsWith("Titel van polis: bij 24 uur per week en een loonwaarde van 60% is dat ongeveer € 831")
                .doesNotContain("per dag");
        assertThat(reply.sources().getFirst().passage()).contains("loonwaarde van 60%, hoogstens 70%");
    }

    @Test
    void theSumTakesThePlaceOfExamplesWithOtherFigures() {
        Section example = section(
                "polis",
                "voorbeeld",
                Facet.VOORBEELD,
                "Een voorbeeld: iemand werkt 32 uur per week en u krijgt € 500.",
                List.of("Bij 12 uur per week is het € 200.", "Ook bij kort ziek."),
                List.of());
        Facts facts = new Facts(null, new BigDecimal("24"), List.of(), null, null, 60, null, null);
        Material material = new Material(
                polis, summing(example, SUBSIDY), Optional.empty(), Optional.empty(), facts, List.of(), true);
        assertThat(composer.dutch(material, TODAY, List.of()).text())
                .startsWith("Titel van polis: bij 24 uur per week en een loonwaarde van 60% is dat ongeveer € 831")
                .contains("Ook bij kort ziek.")
                .doesNotContain("32 uur", "12 uur");
        assertThat(composer.dutch(only(summing(example, SUBSIDY)), TODAY, List.of())
                        .text())
                .contains("32 uur", "12 uur");
    }

    /** An age alone gives the wage of an hour, which is no sum for other hours. */
    @Test
    void theWageOfAnHourLeavesTheExamplesWithHours() {
        Section example = section(
                "polis",
                "voorbeeld",
                Facet.VOORBEELD,
                "Zo rekent u.",
                List.of("Bij 32 uur is het € 2.079."),
                List.of());
        Facts age = new Facts(30, null, List.of(), null, null, null, null, null);
        Material material =
                new Material(polis, summing(example, WAGE), Optional.empty(), Optional.empty(), age, List.of(), true);
        assertThat(composer.dutch(material, TODAY, List.of()).text())
                .contains(
                        "Bij 30 jaar is dat minstens € 14,99 bruto per uur.",
                        "Bij 32 uur is het € 2.079.",
                        "Noem de uren");
    }

    @Test
    void asksForAFigureBesidesWhatItSaysAgain() {
        Reply reply = composer.again(summed(SUBSIDY, Facts.none()), List.of("zwembad"), Language.NL, TODAY, List.of());
        assertThat(reply.text().lines().toList())
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.getFirst()).endsWith("[1]").doesNotContain("Noem"))
                .satisfies(lines -> assertThat(lines.getLast()).startsWith("Noem de uren per week en de loonwaarde"));
    }

    /** Who asks about holiday pay behind a sum is not told the sum again. */
    @Test
    void saysTheSentenceBeforeTheSumWhenNoFigureIsNamed() {
        Facts facts = new Facts(null, new BigDecimal("24"), List.of(), null, null, 60, null, null);
        assertThat(composer.again(summed(SUBSIDY, facts), List.of("dag"), Language.NL, TODAY, List.of())
                        .text())
                .contains("per dag")
                .doesNotContain("€ 831");
    }

    @Test
    void saysTheWageOfAnHourForAnAge() {
        Facts young = new Facts(20, null, List.of(), null, null, null, null, null);
        Reply reply = composer.again(summed(WAGE, young), List.of("20"), Language.NL, TODAY, List.of());
        assertThat(reply.text())
                .startsWith("Titel van polis: bij 20 jaar is dat minstens € 11,99 bruto per uur. [1]")
                .endsWith("Noem de uren per week, dan reken ik het voor u uit.");
        assertThat(reply.sources().getFirst().passage()).contains("Bij 20 jaar: € 11,99 per uur.");
    }

    @Test
    void saysNoSentenceAgainThatTheWordsAreNotAbout() {
        Reply reply = composer.again(only(amount), List.of("zwembad"), Language.NL, TODAY, List.of());
        assertThat(reply.text())
                .isEqualTo(
                        "Meer dan wat ik net zei, weet ik hier niet over. [1] Een adviseur kan het voor u uitzoeken.");
    }

    @Test
    void saysWhichFiguresItWouldNeed() {
        assertThat(composer.dutch(summed(SUBSIDY, Facts.none()), TODAY, List.of())
                        .text())
                .contains("Noem de uren per week en de loonwaarde, dan");
        assertThat(composer.dutch(summed(SUBSIDY, hours("24")), TODAY, List.of())
                        .text())
                .contains("Noem ook de loonwaarde, dan");
        assertThat(composer.dutch(only(perHour(amount, "1.01", "2000")), TODAY, List.of())
                        .text())
                .contains("Noem de uren per week, dan");
        assertThat(composer.dutch(paid(perHour(amount, "1.01", "2000"), Optional.empty(), "24"), TODAY, List.of())
                        .text())
                .doesNotContain("Noem");
    }

    @Test
    void worksNoSubsidyOutWithoutLoonwaardeOrForWhoNeedsNone() {
        String all =
                composer.dutch(summed(SUBSIDY, hours("24")), TODAY, List.of()).text();
        assertThat(all).doesNotContain("per maand");
        Facts child = new Facts(14, new BigDecimal("24"), List.of(), null, null, 60, null, null);
        assertThat(composer.dutch(summed(SUBSIDY, child), TODAY, List.of()).text())
                .doesNotContain("per maand");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "24 | - | Bij 24 uur per week is dat ongeveer € 1.559 bruto per maand",
                "38 | 45 | Bij 38 uur per week is dat ongeveer € 2.468 bruto per maand",
                "24 | 20 | Bij 24 uur per week is dat voor iemand van 20 jaar ongeveer € 1.247 bruto per maand",
            })
    void worksTheWageOfAMonthOut(String hours, @Nullable Integer age, String sentence) {
        Facts facts = new Facts(age, new BigDecimal(hours), List.of(), null, null, null, null, null);
        Reply reply = composer.dutch(summed(WAGE, facts), TODAY, List.of());
        assertThat(reply.text()).contains(sentence);
        assertThat(reply.sources().getFirst().passage()).contains("× 52 weken ÷ 12 maanden ×");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "180000 | -  | true  | -     | Van € 180.000 is 5% ongeveer € 9.000.",
                "180000 | 2  | true  | -     | Van € 180.000 is 2% ongeveer € 3.600.",
                "22000  | 80 | false | 24999 | Van € 22.000 is 5% ongeveer € 1.100 (hoogstens € 24.999).",
                "900000 | -  | false | 24999 | Van € 900.000 is 5% ongeveer € 24.999 (hoogstens € 24.999).",
            })
    void worksAPartOfAnAmountOut(
            String amountNamed,
            @Nullable BigDecimal percent,
            boolean named,
            @Nullable BigDecimal most,
            String sentence) {
        Calculation share = new Calculation.Share(new BigDecimal("5"), named, Optional.ofNullable(most));
        Facts facts = new Facts(null, null, List.of(), null, null, null, new BigDecimal(amountNamed), percent);
        assertThat(composer.dutch(summed(share, facts), TODAY, List.of()).text())
                .contains(sentence);
        assertThat(composer.dutch(summed(share, Facts.none()), TODAY, List.of()).text())
                .contains("Noem het bedrag");
    }

    @Test
    void worksTheWageWithLoondispensatieOut() {
        Calculation wage = new Calculation.PartialWage(
                new Calculation.ByAge(new TreeMap<>(Map.of(20, new BigDecimal("11.99"), 21, new BigDecimal("14.99")))));
        Facts facts = new Facts(null, new BigDecimal("24"), List.of(), null, null, 45, null, null);
        Reply reply = composer.dutch(summed(wage, facts), TODAY, List.of());
        assertThat(reply.text()).contains("een gemeten prestatie van 45% is dat ongeveer € 702 bruto per maand");
        assertThat(reply.sources().getFirst().passage()).contains("× 45% = ongeveer € 702 per maand");
        assertThat(composer.dutch(summed(wage, hours("24")), TODAY, List.of()).text())
                .contains("Noem ook de loonwaarde");
    }

    private Material summed(Calculation sum, Facts facts) {
        Section section = summing(amount, sum);
        return new Material(polis, section, Optional.empty(), Optional.empty(), facts, List.of(), true);
    }
}
