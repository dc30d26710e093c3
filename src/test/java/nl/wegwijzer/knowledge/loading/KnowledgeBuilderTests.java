package nl.wegwijzer.knowledge.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.knowledge.Earlier;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.PageId;
import nl.wegwijzer.knowledge.Rendered;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeBuilderTests {

    private static final LocalDate IN_2026 = LocalDate.of(2026, 11, 22);
    private static final LocalDate IN_2027 = LocalDate.of(2027, 1, 2);

    @TempDir
    Path folder;

    @BeforeEach
    void write() {
        file("bedragen/potje.yaml", """
                id: potje
                titel: Het potje
                parameters:
                  per-uur:
                    omschrijving: Bedrag per uur
                    eenheid: euro
                    bekend_tot: 2026-12-31
                    zekerheid: hoog
                    values:
                      2026-01-01: {value: 1.01, reference: "Wet"}
                      2026-07-01: {value: 1.5, reference: "Wet"}
                  hoogstens:
                    omschrijving: Bedrag per jaar
                    eenheid: euro
                    zekerheid: hoog
                    values:
                      2026-01-01: {value: 2000, reference: "Wet"}
                      2027-01-01: {value: null, reference: "Nog niet gezien"}
                  duur:
                    omschrijving: Hoelang
                    eenheid: jaren
                    zekerheid: hoog
                    values:
                      2026-01-01: {value: 3, reference: "Wet"}
                  einde:
                    omschrijving: Wanneer het stopte
                    eenheid: datum
                    zekerheid: hoog
                    values:
                      2020-01-01: {value: 2025-01-01, reference: "Wet"}
                """);
        file("regelingen/potje/pagina.md", """
                ---
                id: potje
                titel: Het potje
                soort: regeling
                onderwerpen: [potje, pot]
                geldig_van: 2026-01-01
                gecontroleerd_op: 2026-11-22
                gecontroleerd_door: redactie
                herzien_voor: 2027-01-01
                zekerheid: middel
                kort: U kunt {{potje.per-uur}} per uur krijgen. Lees verder.
                kort_en: You can get {{potje.per-uur}} an hour, for {{potje.duur}}.
                bronnen:
                  - id: wet
                    titel: De wet
                    url: https://wetten.overheid.nl/x
                    gelezen_op: 2026-11-22
                    soort: wet
                ---

                ## Hoeveel is het potje? {#bedrag facet=bedrag bron=wet onderwerp=geld,pot}

                U kunt {{potje.per-uur}} per uur krijgen. Dat is veel. Vraag het op tijd aan,
                via het [loket](wsp#contact).

                - Hoogstens {{potje.hoogstens}} per jaar.
                - Het duurt {{potje.duur}},
                  soms [korter](wsp#duur).

                1. Vraag het aan.
                2. Wacht {{potje.duur}}.

                Lees ook over de [pot](pot).

                ### Vragen
                - hoeveel krijg ik
                - "bedrag potje?"

                ## Sinds wanneer? {#einde facet=oud bron=wet}

                Het stopte op {{potje.einde}}.

                ### Vragen
                - wanneer gestopt
                """);
        file("teksten/knowledge.yaml", "amount-unknown: {nl: Nog niet bekend., en: Not known yet.}");
    }

    @Test
    void readsThePage() {
        Page page = page();
        assertThat(page.title()).isEqualTo("Het potje");
        assertThat(page.topics()).containsExactly("potje", "pot");
        assertThat(page.certainty()).isEqualTo(Page.Certainty.MIDDEL);
        assertThat(page.sources().getFirst().url()).contains("https://wetten.overheid.nl/x");
        Section section = page.section("bedrag").orElseThrow();
        assertThat(section.heading()).isEqualTo("Hoeveel is het potje?");
        assertThat(section.facet()).contains(Facet.BEDRAG);
        assertThat(section.topics()).containsExactlyInAnyOrder("geld", "pot");
        assertThat(section.questions()).containsExactly("hoeveel krijg ik", "bedrag potje?");
        assertThat(section.sources()).hasSize(1);
    }

    @Test
    void tellsWhatAPointLeadsTo() {
        Section section = page().section("bedrag").orElseThrow();
        List<String> points = section.body().on(IN_2026).points();
        assertThat(section.body().leadsTo(points.getFirst(), IN_2026)).isEmpty();
        assertThat(section.body().leadsTo(points.get(1), IN_2026)).contains("wsp#duur");
        assertThat(section.body().leadsTo("Iets anders.", IN_2026)).isEmpty();
    }

    @Test
    void fillsTheAmountsOfTheDay() {
        Rendered text = body("bedrag", IN_2026);
        assertThat(text.text()).isEqualTo("""
                        U kunt € 1,50 per uur krijgen. Dat is veel. Vraag het op tijd aan, via het loket.
                        • Hoogstens € 2.000 per jaar.
                        • Het duurt 3 jaar, soms korter.
                        • Lees ook over de pot.
                        1. Vraag het aan.
                        2. Wacht 3 jaar.""");
        assertThat(text.validUntil()).contains(LocalDate.of(2026, 12, 31));
        assertThat(text.outdated()).isFalse();
        assertThat(text.hasAmounts()).isTrue();
    }

    @Test
    void anAmountHoldsUntilTheDayBeforeTheNext() {
        Rendered text = body("bedrag", LocalDate.of(2026, 2, 1));
        assertThat(text.lead()).startsWith("U kunt € 1,01 per uur krijgen.");
        assertThat(text.validUntil()).contains(LocalDate.of(2026, 6, 30));
    }

    @Test
    void leavesOutWhatIsPastItsDateAndWhatLeansOnIt() {
        Rendered text = body("bedrag", IN_2027);
        assertThat(text.lead()).isEqualTo("Vraag het op tijd aan, via het loket. Nog niet bekend.");
        assertThat(text.points()).containsExactly("Het duurt 3 jaar, soms korter.", "Lees ook over de pot.");
        assertThat(text.outdated()).isTrue();
        assertThat(text.validUntil()).isEmpty();
    }

    @Test
    void thePageKeepsTheLinksThatAnAnswerLeavesOut() {
        Section section = page().section("bedrag").orElseThrow();
        assertThat(section.body().linked(IN_2026).lead()).endsWith("via het [loket](wsp#contact).");
        assertThat(section.body().linked(IN_2026).points()).contains("Lees ook over de [pot](pot).");
        assertThat(References.pieces("Naar het [loket](wsp#contact)."))
                .containsExactly(
                        new References.Piece("Naar het ", Optional.empty()),
                        new References.Piece("loket", Optional.of("wsp#contact")),
                        new References.Piece(".", Optional.empty()));
    }

    @Test
    void anAmountKnowsWhatItWasBefore() {
        Section section = page().section("bedrag").orElseThrow();
        Earlier first = new Earlier("Bedrag per uur", "€ 1,01", LocalDate.of(2026, 6, 30));
        assertThat(section.body().earlier(IN_2026)).containsExactly(first);
        assertThat(section.body().earlier(LocalDate.of(2026, 2, 1))).isEmpty();
        assertThat(section.body().earlier(IN_2027))
                .as("what is past its date, and what a null ended, is of the past")
                .containsExactly(
                        new Earlier("Bedrag per uur", "€ 1,50", LocalDate.of(2026, 12, 31)),
                        first,
                        new Earlier("Bedrag per jaar", "€ 2.000", LocalDate.of(2026, 12, 31)));
        assertThat(page().section("einde").orElseThrow().body().earlier(IN_2027))
                .isEmpty();
    }

    @Test
    void aDayOfThePastIsNoAmount() {
        Rendered text = body("einde", IN_2027);
        assertThat(text.lead()).isEqualTo("Het stopte op 1 januari 2025.");
        assertThat(text.hasAmounts()).isFalse();
    }

    @Test
    void theShortAnswerDependsOnTheDayInBothLanguages() {
        assertThat(page().shortAnswerEnglish().on(IN_2026).lead())
                .isEqualTo("You can get € 1.50 an hour, for 3 years.");
        assertThat(page().shortAnswerEnglish().on(IN_2027).lead()).isEqualTo("Not known yet.");
        assertThat(page().shortAnswer().on(IN_2027).lead()).isEqualTo("Lees verder. Nog niet bekend.");
    }

    @Test
    void aPageWithAFaultInItsFormIsLeftOutAndNamed() {
        file("praktijk/fout.md", "---\nid: fout\ntitel: X\nsort: praktijk\n---\n");
        Content content = Content.read(new ContentFolder(Optional.of(folder)));
        assertThat(content.faults())
                .anySatisfy(fault -> assertThat(fault.toString())
                        .startsWith("praktijk/fout.md:4: WW001 De sleutel \"sort\" bestaat niet."));
        assertThat(knowledge().page(new PageId("fout"))).isEmpty();
    }

    private Rendered body(String section, LocalDate day) {
        return page().section(section).orElseThrow().body().on(day);
    }

    private Page page() {
        return knowledge().page(new PageId("potje")).orElseThrow();
    }

    private Knowledge knowledge() {
        ContentFolder content = new ContentFolder(Optional.of(folder));
        return new KnowledgeBuilder(Texts.load(content, "knowledge")).build(Content.read(content));
    }

    private void file(String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
