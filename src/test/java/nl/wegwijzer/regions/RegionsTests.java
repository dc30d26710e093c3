package nl.wegwijzer.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.regions.loading.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over the packaged regions, so that a change of a file shows here. */
class RegionsTests {

    private static final Regions REGIONS = new CuratedRegions(() -> RegionFiles.read(ContentFolder.of("")));

    @Test
    void allRegionsAndMunicipalitiesAreThere() {
        assertThat(REGIONS.all()).hasSize(35);
        assertThat(REGIONS.all().stream().flatMap(region -> region.municipalities().stream()))
                .hasSize(342)
                .doesNotHaveDuplicates();
        assertThat(REGIONS.region("AM12").orElseThrow().name()).isEqualTo("Gooi en Vechtstreek");
        assertThat(REGIONS.region("AM99")).isEmpty();
    }

    @Test
    void theNationalDeskIsNoRegionOfItsOwn() {
        assertThat(REGIONS.region("landelijk").orElseThrow().desks()).isNotEmpty();
        assertThat(REGIONS.all()).extracting(Region::code).doesNotContain("landelijk");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    Hilversum                                | AM12
                    hilversum                                | AM12
                    HILVERSUM!!                              | AM12
                    's-Gravenhage                            | AM21
                    's gravenhage                            | AM21
                    ’s-gravenhage                            | AM21
                    den haag                                 | AM21
                    Den-Haag                                 | AM21
                    denhaag                                  | AM21
                    den hag                                  | AM21
                    The Hague                                | AM21
                    a'dam                                    | AM18
                    A’dam                                    | AM18
                    adam                                     | AM18
                    r'dam                                    | AM22
                    den bosch                                | AM27
                    's-Hertogenbosch                         | AM27
                    hertogenbosch                            | AM27
                    Súdwest-Fryslân                          | AM02
                    sudwest fryslan                          | AM02
                    fryslan                                  | AM02
                    bergen op zoom                           | AM25
                    bergen op zom                            | AM25
                    BoZ                                      | AM25
                    alphen aan den rijn                      | AM19
                    alphen a/d rijn                          | AM19
                    1211                                     | AM12
                    1211 AB                                  | AM12
                    1211ab                                   | AM12
                    postcode 8011                            | AM36
                    mijn postcode is 1621 geloof ik          | AM15
                    wij zitten in 6811 KL, een bakkerij      | AM07
                    1211 hilversum                           | AM12
                    hilverum                                 | AM12
                    hilvresum                                | AM12
                    amsterdm                                 | AM18
                    amtserdam                                | AM18
                    roterdam                                 | AM22
                    utecht                                   | AM13
                    gronigen                                 | AM01
                    eindhovn                                 | AM28
                    apeldorn                                 | AM06
                    enshede                                  | AM05
                    ik zit in hilverum                       | AM12
                    ik zit in Hilversum met mijn bakkerij    | AM12
                    wij zitten in de buurt van zwolle        | AM36
                    bakker uit ede zoekt hulp                | AM38
                    ede                                      | AM38
                    best                                     | AM28
                    ons bedrijf zit in best                  | AM28
                    son                                      | AM28
                    regio son                                | AM28
                    gemeente houten                          | AM13
                    wij zitten in leiden                     | AM19
                    leiden                                   | AM19
                    een schilder uit elst                    | AM07
                    weesp                                    | AM18
                    brielle                                  | AM22
                    scheveningen                             | AM21
                    zaandam                                  | AM17
                    rosmalen                                 | AM27
                    heerenveen                               | AM02
                    urk                                      | AM11
                    achterhoek                               | AM09
                    regio zwolle                             | AM36
                    regio den haag                           | AM21
                    het gooi                                 | AM12
                    twente                                   | AM05
                    food valley                              | AM38
                    noord-holland noord                      | AM15
                    nhn                                      | AM15
                    Bergen (L)                               | AM29
                    bergen nh                                | AM15
                    bergen limburg                           | AM29
                    Hengelo (Twente)                         | AM05
                    hengelo in de achterhoek                 | AM09
                    hengelo gld                              | AM09
                    Renkum (FoodValley)                      | AM38
                    Renkum AM07                              | AM07
                    rijswijk in brabant                      | AM25
                    provincie groningen                      | AM01
                    ik heb een bedrijf in amsterdam noord    | AM18
                    werkendam                                | AM25
                    """)
    void recognisesOneRegion(String text, String code) {
        assertThat(codes(text)).containsExactly(code);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    Bergen                | AM15 AM29
                    wij zitten in bergen  | AM15 AM29
                    renkum                | AM38 AM07
                    hengelo               | AM05 AM09
                    hengello              | AM05 AM09
                    laren                 | AM12 AM06
                    beek                  | AM30 AM08 AM09
                    Alphen                | AM26 AM10
                    valkenburg            | AM30 AM19
                    zeeland               | AM24 AM27
                    ouderkerk             | AM18 AM20
                    brabant               | AM25 AM26 AM27 AM28 AM32
                    ergens in limburg     | AM29 AM30 AM33
                    drenthe               | AM01 AM03
                    hilversum en utrecht  | AM12 AM13
                    """)
    void givesEveryMeaningOfAnAmbiguousName(String text, String codes) {
        assertThat(codes(text)).containsExactlyInAnyOrder(codes.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "krijg ik subsidie",
                "dat is het best",
                "beste adviseur",
                "wat moet ik nu doen",
                "werk",
                "zoekt hij werk in de bouw",
                "hij is vrede gewend",
                "iedereen",
                "mijn zoon heeft een wajong",
                "mijn son has a disability",
                "een jongen met autisme",
                "bij hem thuis",
                "uit een uitkering",
                "bij hem",
                "in heel nederland",
                "in dienst nemen",
                "in 2026 nog geldig",
                "maximaal 2000 euro per jaar",
                "€ 1500 per maand",
                "om hem op te leiden",
                "mensen aan te nemen die kampen met schulden",
                "hulp in de keuken",
                "bij een ander bedrijf",
                "te veel werk",
                "in de winkel",
                "loon doorbetalen bij ziekte",
                "ik wil iemand aannemen",
                "goed",
                "hallo",
                "ja hoor",
                "geen idee",
                "xyzzyqwerty",
            })
    void leavesOtherWordsAlone(String text) {
        assertThat(REGIONS.find(text)).isEmpty();
    }

    @Test
    void saysWhichPlaceAndMunicipalityItIs() {
        assertThat(REGIONS.find("wij zitten in zaamdam"))
                .singleElement()
                .returns("Zaanstad", Regions.Match::municipality)
                .returns("Zaandam", Regions.Match::place);
        assertThat(REGIONS.find("twente"))
                .singleElement()
                .returns("", Regions.Match::municipality)
                .returns("Twente", Regions.Match::place);
    }

    @Test
    void aRegionSendsToDesksWithASource() {
        assertThat(REGIONS.all().stream().flatMap(region -> region.desks().stream()))
                .isNotEmpty()
                .allSatisfy(desk -> {
                    assertThat(desk.source()).startsWith("http");
                    assertThat(desk.asOf()).isNotBlank();
                });
    }

    /** The median of a few hundred inputs: one slow moment of a busy machine says nothing. */
    @Test
    void findsInLessThanTwoMilliseconds() {
        List<String> inputs = List.of(
                "ik zit in hilverum met een kleine bakkerij en zoek iemand voor de vroege dienst in de winkel",
                "krijg ik subsidie als ik iemand uit de bijstand aanneem voor 24 uur bij mij in het magazijn",
                "1211 AB",
                "wij zitten in de buurt van amstredam en hebben twintig man personeel");
        long[] nanos = Stream.generate(() -> inputs)
                .limit(200)
                .flatMap(List::stream)
                .mapToLong(RegionsTests::time)
                .sorted()
                .toArray();
        assertThat(Duration.ofNanos(nanos[nanos.length / 2])).isLessThan(Duration.ofMillis(2));
    }

    private static long time(String text) {
        long start = System.nanoTime();
        REGIONS.find(text);
        return System.nanoTime() - start;
    }

    private static List<String> codes(String text) {
        return REGIONS.find(text).stream().map(match -> match.region().code()).toList();
    }

    @Test
    void aPastedLetterStaysCheap() {
        String letter = "in hilvresum bij amstredam ".repeat(200);
        assertThat(REGIONS.find(letter)).isNotEmpty();
        assertThat(Arrays.asList("x".repeat(5000), "€".repeat(5000)))
                .allSatisfy(text -> assertThat(REGIONS.find(text)).isEmpty());
    }
}
