package nl.wegwijzer.outreach.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.PageId;
import nl.wegwijzer.outreach.pilots.PilotTasks;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.support.KnowledgeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What ambassadors tell rests on pages that exist. */
@KnowledgeTest
class StoriesTests {

    @Autowired
    private KnowledgeBase knowledge;

    @Autowired
    private ContentFolder folder;

    @Autowired
    private Clock clock;

    @Test
    void everyFactStandsOnAPage() {
        Stories stories = new Stories(knowledge, folder, clock);
        assertThat(stories.dangling()).isEmpty();
        assertThat(stories.story()).hasSize(5).allMatch(line -> !line.lead().isBlank());
        assertThat(stories.objections())
                .allMatch(line -> !line.lead().isBlank() && !line.page().isBlank());
    }

    @Test
    void everyTaskOfAPilotLeadsToAPageAndHasAnOwner() {
        assertThat(PilotTasks.load(folder).all())
                .isNotEmpty()
                .allMatch(task -> !task.owner().isBlank())
                .allMatch(task -> task.page().isEmpty()
                        || knowledge.current().page(new PageId(task.page())).isPresent());
    }

    @Test
    void theNearestExampleComesFirst() {
        Stories stories = new Stories(knowledge, folder, clock);
        assertThat(stories.sectors()).contains("zorg", "winkel");
        assertThat(stories.cards("winkel", "AM01"))
                .isNotEmpty()
                .allMatch(card -> card.sector().equals("winkel"));
        assertThat(stories.cards("winkel", "AM01").getFirst().page()).isEqualTo("albert-heijn-groningen");
    }
}
