package nl.wegwijzer.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.evaluation.report.HtmlReport;
import nl.wegwijzer.evaluation.search.SearchContest;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.privacy.Redactor;
import nl.wegwijzer.retrieval.Search;
import nl.wegwijzer.retrieval.measure.SearchSteps;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.thymeleaf.ITemplateEngine;

/** The commands get what they need when they run, as all commands are made whenever one of them is asked for. */
@Configuration(proxyBeanMethods = false)
class EvaluationConfiguration {

    @Bean
    AskCommand askCommand(@Lazy Conversations conversations) {
        return new AskCommand(conversations);
    }

    @Bean
    EvaluateCommand evaluateCommand(
            @Lazy Conversations conversations,
            ObjectProvider<Search> search,
            ObjectProvider<SearchSteps> steps,
            ObjectProvider<KnowledgeBase> knowledge,
            ObjectProvider<Redactor> redactor,
            ObjectProvider<ITemplateEngine> templates,
            Clock clock) {
        return new EvaluateCommand(
                new Talks(conversations),
                () -> new SearchContest(
                        search.getObject(),
                        steps.getObject(),
                        knowledge.getObject().current(),
                        text -> redactor.getObject().redact(text).text(),
                        LocalDate.now(clock)),
                () -> new HtmlReport(templates.getObject()),
                clock);
    }
}
