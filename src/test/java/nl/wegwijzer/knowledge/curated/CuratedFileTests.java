package nl.wegwijzer.knowledge.curated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.wegwijzer.platform.ContentFolder.ContentFile;
import org.junit.jupiter.api.Test;

class CuratedFileTests {

    private static final String GOOD = """
            id: goed
            titel: Goed
            parameters:
              bedrag:
                omschrijving: Wat het is
                eenheid: euro
                zekerheid: hoog
                values:
                  2026-01-01: {value: 1.01, reference: "Wet"}
            """;

    @Test
    void readsValuesWithTheirLines() {
        Item root = read(GOOD).required();
        Item values = root.get("parameters").get("bedrag").get("values");
        Item first = values.fields().get("2026-01-01");
        assertThat(first.get("value").number()).isEqualByComparingTo("1.01");
        assertThat(first.line()).isEqualTo(9);
        assertThat(root.find("bestaat-niet")).isEmpty();
        assertThat(LocalDate.parse("2026-01-01"))
                .isEqualTo(values.keys().getFirst().date());
    }

    @Test
    void namesEveryFaultAtItsPlace() {
        CuratedFile file = read(GOOD.replace("titel: Goed\n", "").replace("euro", "euros") + "extra: 1\n");
        assertThat(file.faults())
                .extracting(Fault::toString)
                .anySatisfy(fault -> assertThat(fault).startsWith("bedragen/goed.yaml:1: WW001 De sleutel \"titel\""))
                .anySatisfy(
                        fault -> assertThat(fault).startsWith("bedragen/goed.yaml:5: WW001 \"euros\" kan hier niet"))
                .anySatisfy(fault -> assertThat(fault).startsWith("bedragen/goed.yaml:9: WW001 De sleutel \"extra\""))
                .hasSize(3);
        assertThatThrownBy(file::required).isInstanceOf(FaultyContent.class).hasMessageContaining("euros");
    }

    @Test
    void saysWhereTheYamlBreaks() {
        assertThat(read("id: goed\ntitel: \"zonder einde\n").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString()).startsWith("bedragen/goed.yaml:3: WW001 Dit is geen"));
    }

    @Test
    void contentThatPointsAtItselfIsAFault() {
        assertThat(read(GOOD + "meer: &a [*a]\n").faults()).singleElement().returns("WW001.yaml", Fault::key);
    }

    @Test
    void aFileThatTheBuildJudgedIsNotJudgedAgain() {
        ContentFile packaged = new ContentFile("bedragen/goed.yaml", GOOD + "extra: 1\n", true);
        assertThat(CuratedFile.read(packaged, "parameters").faults()).isEmpty();
    }

    @Test
    void anEmptyFileIsAFault() {
        assertThat(read("").faults()).singleElement().returns("WW001.empty", Fault::key);
    }

    @Test
    void aValueOfAnotherFormIsRefusedWithItsLine() {
        Item root = read(GOOD).required();
        assertThatThrownBy(() -> root.get("titel").number())
                .isInstanceOf(FaultyContent.class)
                .hasMessageContaining("bedragen/goed.yaml:2: WW001");
        assertThatThrownBy(() -> root.get("titel").items()).isInstanceOf(FaultyContent.class);
        assertThatThrownBy(() -> root.get("weg")).isInstanceOf(FaultyContent.class);
    }

    private static CuratedFile read(String text) {
        return CuratedFile.read(new ContentFile("bedragen/goed.yaml", text), "parameters");
    }
}
