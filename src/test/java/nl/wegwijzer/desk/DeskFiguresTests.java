package nl.wegwijzer.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.UnsupportedEncodingException;
import java.util.Set;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.Cases;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.Course;
import nl.wegwijzer.handoff.Verdict;
import nl.wegwijzer.handoff.figures.CountedFigures;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.platform.access.Role;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.support.CaseHouse;
import nl.wegwijzer.support.Employer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** How cases ended and what employers said of it: on the page, in the file for a spreadsheet and for Prometheus. */
@SpringBootTest(
        classes = CaseHouse.class,
        properties = {
            "wegwijzer.api.tokens=operator=operator-token-12",
            // Spring Boot switches this off in tests.
            "management.prometheus.metrics.export.enabled=true"
        })
@AutoConfigureMockMvc
class DeskFiguresTests {

    private static final Staff MARIEKE = new Staff("marieke", "Marieke", Set.of(Role.ADVISER), Set.of("*"));
    private static final RequestPostProcessor SIGNED_IN = authentication(
            new TestingAuthenticationToken("marieke", "", "ROLE_ADVISER", "NAME_Marieke", "REGION_AM12"));

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        CaseHouse.settings(registry);
    }

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseStore store;

    @Autowired
    private CountedFigures figures;

    private CaseId closed(String place, String outcome, Verdict verdict) {
        Employer employer = new Employer(conversations);
        employer.types("het uwv heeft mijn aanvraag in " + place + " zomaar afgewezen");
        employer.presses("ja");
        CaseId id = store.liveOf(employer.id().value()).orElseThrow().id();
        cases.close(id, MARIEKE, outcome, "");
        store.change(
                id,
                current -> new Changed.Done(
                        Course.of(current, current.changedAt()).judged(verdict).done()));
        return id;
    }

    private String text(MvcTestResult result) throws UnsupportedEncodingException {
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    @Test
    void tellsHowCasesEndedAndWhatCameOfThem() throws Exception {
        Verdict nothing = new Verdict(Verdict.Helped.NO, false, Verdict.Result.NOTHING, Verdict.Why.NO_CANDIDATE);
        CaseId id = closed("amsterdam", "afspraak", nothing);
        closed("amsterdam", "afspraak", new Verdict(Verdict.Helped.YES, true, Verdict.Result.PLACED, null));
        closed("amsterdam", "in de woorden van vroeger", Verdict.NONE);
        closed("hilversum", "geen-reactie", Verdict.NONE);
        figures.count();

        String csv =
                text(http.get().uri("/adviseur/cijfers.csv").with(SIGNED_IN).exchange());
        assertThat(csv.lines())
                .contains(
                        "AM12,status,closed,3",
                        "AM12,outcome,afspraak,2",
                        "AM12,outcome,anders,1",
                        "AM12,helped,no,1",
                        "AM12,result,nothing,1",
                        "AM12,result,placed,1",
                        "AM12,why,no-candidate,1")
                .noneMatch(line -> line.startsWith("AM13"));
        assertThat(text(http.get().uri("/adviseur/cijfers").with(SIGNED_IN).exchange()))
                .contains("afspraak gemaakt: 2", "Waarom het niets werd", "geen kandidaat: 1");
        assertThat(text(http.get().uri("/adviseur/" + id).with(SIGNED_IN).exchange()))
                .contains("niet geholpen", "niets geworden, geen kandidaat");
        String metrics = text(http.get()
                .uri("/actuator/prometheus")
                .header("Authorization", "Bearer operator-token-12")
                .exchange());
        assertThat(metrics.lines())
                .contains(
                        "wegwijzer_cases{region=\"AM12\",what=\"outcome\",word=\"afspraak\"} 2.0",
                        "wegwijzer_cases{region=\"AM12\",what=\"why\",word=\"no-candidate\"} 1.0",
                        "wegwijzer_cases{region=\"AM13\",what=\"outcome\",word=\"geen-reactie\"} 1.0");
    }
}
