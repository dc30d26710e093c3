package nl.wegwijzer.knowledge.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.support.Http;
import nl.wegwijzer.support.KnowledgeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The packaged pages long after the day before which they had to be checked again. */
@KnowledgeTest
@TestPropertySource(properties = "wegwijzer.clock=2029-06-01T10:00:00Z")
class OverduePagesHttpTests {

    @LocalServerPort
    private int port;

    @Autowired
    private KnowledgeBase knowledge;

    @Test
    void everyPageSaysBeforeWhichDayItHadToBeChecked() {
        Http http = new Http(port);
        assertThat(knowledge.current().pages())
                .filteredOn(page -> page.kind() == Kind.REGELING)
                .extracting(Page::id)
                .allSatisfy(id -> assertThat(http.get("/pages/" + id, "Accept-Language", "nl")
                                .text())
                        .containsPattern("Deze bladzijde had voor \\d{1,2} [a-z]+ 202[678] nagekeken moeten zijn"));
        assertThat(http.get("/pages/no-riskpolis?taal=en", "Accept-Language", "en")
                        .text())
                .contains("This page should have been checked before");
    }
}
