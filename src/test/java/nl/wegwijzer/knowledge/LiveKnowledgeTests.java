package nl.wegwijzer.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.knowledge.curated.FaultyContent;
import nl.wegwijzer.knowledge.loading.KnowledgeBuilder;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.support.MutableClock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A folder that an editor changes while the application runs. */
@ExtendWith(OutputCaptureExtension.class)
class LiveKnowledgeTests {

    private static final PageId PAGE = new PageId("voorbeeld");

    @TempDir
    Path folder;

    @BeforeEach
    void content() {
        write("teksten/knowledge.yaml", "amount-unknown: {nl: Onbekend., en: Unknown.}");
        write("onderwerpen.csv", "id,betekenis\nwerk,Werk\n");
        page("Eerste titel");
    }

    @Test
    void aChangeIsTakenInAndToldBeforeItIsInForce() {
        LiveKnowledge live = live();
        List<String> told = new ArrayList<>();
        live.onChange(next -> told.add(title(next) + ", then in force: " + title(live.current())));
        page("Tweede titel");
        live.refresh();
        assertThat(title(live.current())).isEqualTo("Tweede titel");
        assertThat(told)
                .containsExactly(
                        "Eerste titel, then in force: Eerste titel", "Tweede titel, then in force: Eerste titel");
    }

    @Test
    void nothingChangedMeansTheSameKnowledge() {
        LiveKnowledge live = live();
        Knowledge before = live.current();
        live.refresh();
        assertThat(live.current()).isSameAs(before);
    }

    @Test
    void aFaultLeavesTheOldStandingAndIsLoggedWithItsLine(CapturedOutput output) {
        LiveKnowledge live = live();
        write("praktijk/voorbeeld.md", "---\nid: voorbeeld\ntitel: Kapot\nsort: praktijk\n---\n");
        live.refresh();
        live.refresh();
        assertThat(title(live.current())).isEqualTo("Eerste titel");
        assertThat(output).containsOnlyOnce("praktijk/voorbeeld.md:4: WW001 De sleutel \"sort\" bestaat niet");
        assertThat(live.refused())
                .as("the editors see it until it is mended")
                .anySatisfy(fault -> assertThat(fault.toString())
                        .startsWith("praktijk/voorbeeld.md:4: WW001 De sleutel \"sort\" bestaat niet"));
        page("Hersteld");
        live.refresh();
        assertThat(live.refused()).isEmpty();
        assertThat(title(live.current())).isEqualTo("Hersteld");
    }

    @Test
    void aRemovedPageIsGone() throws IOException {
        LiveKnowledge live = live();
        page("andere", "Andere");
        live.refresh();
        assertThat(live.current().pages()).hasSize(2);
        Files.delete(folder.resolve("praktijk/andere.md"));
        live.refresh();
        assertThat(live.current().pages()).hasSize(1);
    }

    @Test
    void aListenerThatFailsDoesNotStopTheOthers() {
        LiveKnowledge live = live();
        boolean[] first = {true};
        live.onChange(next -> {
            if (!first[0]) {
                throw new IllegalStateException("cannot index");
            }
            first[0] = false;
        });
        List<String> told = new ArrayList<>();
        live.onChange(next -> told.add(title(next)));
        page("Tweede titel");
        live.refresh();
        assertThat(told).containsExactly("Eerste titel", "Tweede titel");
    }

    @Test
    void knowledgeWithAFaultStopsTheStart() {
        write("praktijk/kapot.md", "---\nid: kapot\n");
        assertThatThrownBy(this::live)
                .isInstanceOf(FaultyContent.class)
                .hasMessageContaining("praktijk/kapot.md:1: WW001");
    }

    /** With everything wired as in the application, and the usual interval. */
    @Test
    void aChangeIsLiveWithinFiveSeconds() {
        new ApplicationContextRunner()
                .withUserConfiguration(KnowledgeConfiguration.class, Scheduling.class)
                .withBean(ContentFolder.class, () -> new ContentFolder(Optional.of(folder)))
                .withBean(java.time.Clock.class, LiveKnowledgeTests::clock)
                .withBean(KnowledgeProperties.class, () -> new KnowledgeProperties(Duration.ofSeconds(2)))
                .run(context -> {
                    KnowledgeBase knowledge = context.getBean(KnowledgeBase.class);
                    page("Nieuwe titel");
                    Awaitility.await()
                            .atMost(Duration.ofSeconds(5))
                            .until(() -> title(knowledge.current()).equals("Nieuwe titel"));
                });
    }

    @EnableScheduling
    static class Scheduling {}

    private static MutableClock clock() {
        return new MutableClock("2026-11-22T10:00:00Z");
    }

    private LiveKnowledge live() {
        ContentFolder content = new ContentFolder(Optional.of(folder));
        KnowledgeBuilder builder = new KnowledgeBuilder(Texts.load(content, "knowledge"));
        return new LiveKnowledge(new FolderState(content)::now, new CheckedKnowledge(content, builder, clock())::load);
    }

    private static String title(Knowledge knowledge) {
        return knowledge.page(PAGE).orElseThrow().title();
    }

    private void page(String title) {
        page("voorbeeld", title);
    }

    private void page(String id, String title) {
        write("praktijk/" + id + ".md", """
                ---
                id: %s
                titel: %s
                soort: praktijk
                onderwerpen: [werk]
                geldig_van: 2026-01-01
                gecontroleerd_op: 2026-11-22
                gecontroleerd_door: redactie
                herzien_voor: 2027-11-01
                zekerheid: hoog
                kort: Een bakker geeft mensen een kans.
                kort_en: A baker gives people a chance.
                voorbeeld: {organisatie: Bakker, sector: eten, grootte: klein, regio: landelijk, doelgroepen: [], jaar: 2026}
                bronnen:
                  - {id: krant, titel: De krant, url: "https://krant.nl/x", gelezen_op: 2026-11-22, soort: nieuws}
                ---

                ## Wat doet de bakker? {#wat facet=voorbeeld bron=krant}

                De bakker geeft mensen een kans.

                ### Vragen
                - wat doet bakker %s
                """.formatted(id, title, id));
    }

    private void write(String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
