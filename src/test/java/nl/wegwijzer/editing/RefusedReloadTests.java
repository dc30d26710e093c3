package nl.wegwijzer.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.wegwijzer.answering.Unanswered;
import nl.wegwijzer.answering.Usefulness;
import nl.wegwijzer.journeys.RunningWegwijzer;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.PageSwitches;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.platform.access.Role;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.privacy.Redactor;
import nl.wegwijzer.retrieval.Search;
import nl.wegwijzer.support.SmallKnowledge;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.context.WebApplicationContext;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What the editor's first screen says while a changed folder is not taken in. */
class RefusedReloadTests {

    /** Some knowledge in force, with a newer one that was refused. */
    private record Refusing(KnowledgeBase inForce, List<Fault> refused) implements KnowledgeBase {
        @Override
        public Knowledge current() {
            return inForce.current();
        }

        @Override
        public Knowledge complete() {
            return inForce.complete();
        }

        @Override
        public void onChange(Consumer<Knowledge> listener) {
            inForce.onChange(listener);
        }
    }

    private static String screen(List<Fault> refused) {
        WebApplicationContext app =
                (WebApplicationContext) RunningWegwijzer.shared().context();
        KnowledgeBase knowledge = new Refusing(new SmallKnowledge(), refused);
        EditingPages pages = new EditingPages(
                knowledge,
                app.getBean(PageSwitches.class),
                app.getBean(Unanswered.class),
                app.getBean(Usefulness.class),
                app.getBean(Search.class),
                app.getBean(Redactor.class),
                app.getBean(Clock.class));
        ExtendedModelMap model = new ExtendedModelMap();
        new EditingFrame(knowledge, app.getBean(PageSwitches.class), app.getBean(Clock.class))
                .frame(new Staff("sanne", "Sanne", Set.of(Role.EDITOR), Set.of(Staff.EVERYWHERE)), model);
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            app.getBean(ThymeleafViewResolver.class)
                    .resolveViewName(pages.endings(model), Locale.of("nl"))
                    .render(Map.copyOf(model), new MockHttpServletRequest(app.getServletContext()), response);
            return response.getContentAsString();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void namesTheFileTheLineAndWhatToDoUntilItIsMended() {
        Fault fault = new Fault("praktijk/bakker.md", 4, "WW001.unknown-key", "De sleutel \"sort\" bestaat niet.");
        assertThat(screen(List.of(fault)))
                .contains("De gewijzigde kennis geldt nog niet")
                .contains("praktijk/bakker.md:4")
                .contains("WW001 De sleutel &quot;sort&quot; bestaat niet.");
        assertThat(screen(List.of())).contains("Wat verloopt").doesNotContain("geldt nog niet");
    }
}
