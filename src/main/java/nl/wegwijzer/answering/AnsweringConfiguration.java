package nl.wegwijzer.answering;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import nl.wegwijzer.answering.compose.Composer;
import nl.wegwijzer.answering.dialogue.Understanding;
import nl.wegwijzer.answering.evaluation.AskCommand;
import nl.wegwijzer.answering.evaluation.EvaluateCommand;
import nl.wegwijzer.answering.wording.ModelWording;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.languagemodel.LanguageModel;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.PublicAddress;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.retrieval.Search;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class AnsweringConfiguration {

    @Bean
    AnsweringSkill answeringSkill(
            Search search,
            KnowledgeBase knowledge,
            LanguageModel model,
            AnsweringProperties properties,
            ContentFolder folder,
            PublicAddress address,
            MeterRegistry meters,
            Clock clock) {
        Texts texts = Texts.load(folder, "answering");
        Understanding understanding =
                Understanding.read(knowledge, folder, properties.tellingFrom(), properties.tellingNothing());
        AnswerRecipe recipe = new AnswerRecipe(
                search, knowledge, understanding, new Decision(properties), new Outcomes(meters), texts, clock);
        AnswerReplies replies = new AnswerReplies(
                new Composer(texts, address),
                new ModelWording(model, properties.modelTimeout(), meters),
                knowledge,
                texts,
                clock);
        return new AnsweringSkill(recipe, replies, knowledge, texts);
    }

    @Bean
    AskCommand askCommand(@Lazy Conversations conversations) {
        return new AskCommand(conversations);
    }

    @Bean
    EvaluateCommand evaluateCommand(@Lazy Conversations conversations) {
        return new EvaluateCommand(conversations);
    }
}
