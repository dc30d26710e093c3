package nl.wegwijzer.outreach.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import javax.imageio.ImageIO;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.CampaignCode;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.support.OutreachHouse;
import nl.wegwijzer.support.QrReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What is printed can be scanned, read aloud, and printed anywhere. */
@SpringBootTest(classes = OutreachHouse.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PosterTests {

    private static final String ADDRESS = "https://wegwijzer.example/kies/CDFGHJKM";
    private static final Path KEPT = Path.of("target/print");

    @Autowired
    private Prints prints;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        OutreachHouse.settings(registry);
    }

    private static Campaign campaign(String name) {
        return new Campaign(
                new CampaignCode("CDFGHJKM"),
                "ljalja",
                name,
                LocalDate.of(2026, 11, 30),
                "AM12",
                Language.NL,
                "",
                false,
                Instant.EPOCH,
                Instant.MAX,
                false,
                "secret");
    }

    private static byte[] kept(String file, byte[] bytes) throws IOException {
        Files.createDirectories(KEPT);
        Files.write(KEPT.resolve(file), bytes);
        return bytes;
    }

    @ParameterizedTest
    @CsvSource({"A4, NL", "A5, NL", "A4, EN", "A5, EN"})
    void theCodeIsReadFromThePageAtHundredDotsAndFromAPoorPhotoOfIt(Paper paper, Language language) throws IOException {
        byte[] pdf = kept(
                paper.word() + "-" + language.code() + ".pdf",
                prints.poster(campaign("Banenmarkt Hoorn"), paper, language));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 100);
            assertThat(QrReader.read(page)).isEqualTo(ADDRESS);
            assertThat(QrReader.read(QrCodeTests.photo(aimedAt(page), 7, 3, 0.8)))
                    .isEqualTo(ADDRESS);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("CDFG-HJKM", "Banenmarkt Hoorn")
                    .as("Telegram is on here")
                    .contains("Telegram");
        }
    }

    /** The part of the page with the code in its frame, as one holds a phone over it. */
    private static BufferedImage aimedAt(BufferedImage page) {
        return page.getSubimage(
                0, page.getHeight() * 46 / 100, page.getWidth() * 56 / 100, page.getHeight() * 42 / 100);
    }

    @Test
    void aReaderOfScreensCanReadIt() throws IOException {
        try (PDDocument document = Loader.loadPDF(prints.poster(campaign("Banenmarkt Hoorn"), Paper.A4, Language.NL))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("nl");
            assertThat(document.getDocumentInformation().getTitle()).contains("Banenmarkt Hoorn");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            var resources = document.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"A4, NL", "A5, EN"})
    void aValidatorFindsNothingAgainstPdfUa(Paper paper, Language language) throws Exception {
        byte[] pdf = prints.poster(campaign("Banenmarkt Hoorn"), paper, language);
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser document =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(document);
            assertThat(result.getTotalAssertions()).isGreaterThan(1000);
            assertThat(result.getTestAssertions())
                    .filteredOn(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .extracting(TestAssertion::getMessage)
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void theLongestNameStillFits() throws IOException {
        String name = "Ontmoeting van ondernemers en ambassadeurs in de Westfriese Bedrijvengroep Hoorn";
        byte[] pdf = kept("long.pdf", prints.poster(campaign(name), Paper.A5, Language.NL));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(QrReader.read(new PDFRenderer(document).renderImageWithDPI(0, 100)))
                    .isEqualTo(ADDRESS);
        }
    }

    @Test
    void theSlideIsSixteenByNine() throws IOException {
        byte[] png = kept("slide.png", prints.slide(campaign("Banenmarkt Hoorn"), Language.NL));
        BufferedImage slide = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(Map.entry(slide.getWidth(), slide.getHeight())).isEqualTo(Map.entry(1920, 1080));
        assertThat(QrReader.read(slide)).isEqualTo(ADDRESS);
    }
}
