package nl.wegwijzer.knowledge.loading;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wegwijzer.platform.ContentFolder;
import org.junit.jupiter.api.Test;

class PackagedKnowledgeTests {

    @Test
    void everyFileHasTheAgreedForm() {
        String location = System.getProperty("wegwijzer.test.knowledge", "");
        Content content = Content.read(ContentFolder.of(location));
        content.faults().forEach(System.out::println);
        assertThat(content.faults()).isEmpty();
        assertThat(content.pages()).hasSizeGreaterThan(100);
    }
}
