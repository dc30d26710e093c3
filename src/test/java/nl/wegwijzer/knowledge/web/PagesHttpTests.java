package nl.wegwijzer.knowledge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.PageId;
import nl.wegwijzer.support.Http;
import nl.wegwijzer.support.Http.Answer;
import nl.wegwijzer.support.KnowledgeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

@KnowledgeTest
class PagesHttpTests {

    @LocalServerPort
    private int port;

    @Autowired
    private KnowledgeBase knowledge;

    private Http http;

    @BeforeEach
    void client() {
        http = new Http(port);
    }

    @Test
    void aProgramGetsThePageAsItReadsToday() {
        JsonNode page = http.get("/api/v1/pages/no-riskpolis").json();
        assertThat(page.get("title").asString()).isEqualTo("No-riskpolis");
        assertThat(page.get("asOf").asString()).isEqualTo("2026-11-22");
        assertThat(page.get("valid").asBoolean()).isTrue();
        assertThat(page.get("sources").get(0).get("url").asString()).startsWith("https://");
        JsonNode amount = page.get("sections")
                .valueStream()
                .filter(section -> section.get("id").asString().equals("bedrag"))
                .findFirst()
                .orElseThrow();
        assertThat(amount.get("text").get("lead").asString()).contains("70%").doesNotContain("{{");
        assertThat(amount.get("sources").get(0).asString()).isEqualTo("zw");
    }

    @Test
    void aPageExplainsTheHardWordsInIt() {
        String page = http.get("/pages/loonbeslag", "Accept", "text/html").text();
        assertThat(page).contains("id=\"woorden\"", "<dfn>bewindvoerder</dfn>", "<dfn>beslagvrije voet</dfn>");
        assertThat(page).doesNotContain("<dfn>ergotherapeut</dfn>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bestaat-niet", "groet", "NO-RISKPOLIS", "a_b"})
    void whatIsNoPageIsAProblemForAProgramAndAPageForPeople(String id) {
        Answer problem = http.get("/api/v1/pages/" + id);
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.contentType()).startsWith("application/problem+json");
        assertThat(problem.json().get("code").asString()).isEqualTo("not-found");

        Answer page = http.get("/pages/" + id, "Accept", "text/html");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.text()).contains("<main").doesNotContain("Exception");
    }

    @Test
    void peopleSeeTheAnswerTheSourcesAndHowSureWeAre() {
        String page = http.get("/pages/no-riskpolis", "Accept-Language", "nl").text();
        assertThat(page)
                .contains("<h1>No-riskpolis</h1>")
                .contains("id=\"bedrag\"")
                .contains("Gecontroleerd op 22 november 2026 door redactie")
                .contains("https://wetten.overheid.nl/BWBR0001888/2026-07-01")
                .contains("Ziektewet, artikelen 29b en 38b")
                .contains("Gelezen op 22 november 2026")
                .contains("Goed na te gaan")
                .doesNotContain("{{")
                .doesNotContain("??");
    }

    @Test
    void linksBetweenPagesLeadOnAndSourcesHaveTheirTitle() {
        assertThat(http.get("/pages/arbo-rie", "Accept-Language", "nl").text())
                .contains("hulp bij een <a href=\"/pages/werkplekaanpassing\">werkplekaanpassing</a>.")
                .doesNotContain("](");
        assertThat(http.get("/pages/no-riskpolis", "Accept-Language", "nl").text())
                .contains("href=\"#bron-zw\">Ziektewet, artikelen 29b en 38b</a>");
        assertThat(http.get("/api/v1/pages/arbo-rie").json().toString()).doesNotContain("](");
    }

    @Test
    void anAmountHasItsEarlierValuesUnderIt() {
        assertThat(http.get("/pages/minimumloon", "Accept-Language", "nl").text())
                .contains("Eerdere bedragen")
                .contains(
                        "Wettelijk minimumloon per uur vanaf 21 jaar, <span lang=\"nl\">tot en met 2025: € 14,40</span>")
                .contains("tot en met 30 juni 2026: € 14,71");
    }

    @Test
    void whatChangedInTheRuleStandsOnThePageWithItsSource() {
        assertThat(http.get("/pages/lkv-banenafspraak", "Accept-Language", "nl").text())
                .contains("Wat er is veranderd", "Sinds 1 januari 2026", "Daarvoor stopte het na 3 jaar.")
                .contains("of iemand in het <a href=\"/pages/doelgroepregister\">doelgroepregister</a>")
                .contains("href=\"#bron-hulsman\">");
        JsonNode change = http.get("/api/v1/pages/lkv-banenafspraak")
                .json()
                .get("changes")
                .get(0);
        assertThat(change.get("since").asString()).isEqualTo("2026-01-01");
        assertThat(change.get("coming").asBoolean()).isFalse();
        assertThat(change.get("what").asString()).contains("3 jaar").doesNotContain("{{");
        assertThat(change.get("source").asString()).isEqualTo("wtl");
    }

    @Test
    void aPageThatWasCheckedInTimeSaysNothingOfIt() {
        assertThat(http.get("/pages/no-riskpolis", "Accept-Language", "nl").text())
                .doesNotContain("nagekeken moeten zijn");
    }

    @Test
    void anEnglishReaderGetsTheShortAnswerInEnglish() {
        Page page = knowledge.current().page(new PageId("no-riskpolis")).orElseThrow();
        String english =
                page.shortAnswerEnglish().on(LocalDate.of(2026, 11, 22)).lead();
        assertThat(english)
                .contains("UWV")
                .isNotEqualTo(page.shortAnswer().on(LocalDate.of(2026, 11, 22)).lead());
        assertThat(http.get("/pages/no-riskpolis?taal=en", "Accept-Language", "en")
                        .text())
                .contains(HtmlUtils.htmlEscape(english))
                .contains("Checked on 22 November 2026");
    }

    @Test
    void anAbolishedSchemeLeadsToWhatThereIsNow() {
        assertThat(http.get("/pages/quotumheffing", "Accept-Language", "nl").text())
                .contains("Vervallen")
                .contains("Wat er nu is")
                .contains("href=\"/pages/banenafspraak\"");
    }

    @Test
    void everyPageCanBeShown() {
        assertThat(knowledge.current().pages())
                .filteredOn(page -> page.kind() != Kind.GESPREK)
                .extracting(Page::id)
                .allSatisfy(id -> {
                    Answer answer = http.get("/pages/" + id, "Accept-Language", "nl");
                    assertThat(answer.status()).isEqualTo(200);
                    assertThat(answer.text()).doesNotContain("{{").doesNotContain("??");
                });
    }

    @Test
    void theWordsAreExplained() {
        assertThat(http.get("/begrippen", "Accept-Language", "nl").text())
                .contains("banenafspraak")
                .contains("href=\"/pages/doelgroepregister\"");
    }
}
