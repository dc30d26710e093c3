package nl.wegwijzer.answering;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import nl.wegwijzer.answering.compose.Composer;
import nl.wegwijzer.answering.dialogue.CalibrateTalkCommand;
import nl.wegwijzer.answering.dialogue.Cues;
import nl.wegwijzer.answering.dialogue.Understanding;
import nl.wegwijzer.answering.routing.CalibrateRoutesCommand;
import nl.wegwijzer.answering.routing.Routes;
import nl.wegwijzer.answering.wording.ModelWording;
import nl.wegwijzer.conversation.skill.NearestDesk;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.languagemodel.LanguageModel;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.PublicAddress;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.platform.redis.Keyspace;
import nl.wegwijzer.retrieval.Search;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class AnsweringConfiguration {

    /** Pages on how the assistant reacts may stand before the first page on the subject. */
    private static final int LOOK = 20;

    @Bean
    Keyspace unansweredKeyspace() {
        return new Keyspace(
                "unanswered:",
                Duration.ofDays(90),
                "Masked questions of a day that got no answer, without whose they were");
    }

    /** Not while a command runs: what is asked to measure is no question of an employer. */
    @Bean
    @org.springframework.context.annotation.Profile("!command")
    Unanswered unanswered(
            StringRedisTemplate redis,
            Keyspace unansweredKeyspace,
            Search search,
            AnsweringProperties properties,
            Clock clock) {
        return new Unanswered(
                redis,
                unansweredKeyspace,
                question ->
                        search
                                .search(new Search.Query(question, LocalDate.now(clock), Optional.empty(), LOOK))
                                .passages()
                                .stream()
                                .filter(passage -> passage.page().kind() != Kind.GESPREK)
                                .findFirst()
                                .filter(passage -> passage.probability() >= properties.nearFrom())
                                .map(passage -> passage.page().id()),
                clock);
    }

    @Bean
    Keyspace usefulnessKeyspace() {
        return new Keyspace(
                "useful:",
                Duration.ofDays(90),
                "How often the answer of a section helped on a day, and why it did not");
    }

    @Bean
    @org.springframework.context.annotation.Profile("!command")
    Usefulness usefulness(StringRedisTemplate redis, Keyspace usefulnessKeyspace, Clock clock) {
        return new Usefulness(redis, usefulnessKeyspace, clock);
    }

    @Bean
    AnsweringSkill answeringSkill(
            Search search,
            KnowledgeBase knowledge,
            LanguageModel model,
            AnsweringProperties properties,
            ContentFolder folder,
            PublicAddress address,
            MeterRegistry meters,
            Clock clock,
            ApplicationEventPublisher events,
            NearestDesk desk,
            ObjectProvider<Unanswered> unanswered,
            ObjectProvider<Usefulness> usefulness) {
        Texts texts = Texts.load(folder, "answering");
        AnswerRecipe recipe = recipe(search, knowledge, properties, folder, texts, meters, clock);
        AnswerReplies replies = new AnswerReplies(
                new Composer(texts, address),
                new ModelWording(model, properties.modelTimeout(), meters, knowledge),
                knowledge,
                texts,
                Cues.read(folder),
                events::publishEvent,
                clock);
        return new AnsweringSkill(
                recipe,
                replies,
                knowledge,
                texts,
                new Feedback(
                        knowledge,
                        texts,
                        (section, opinion) -> usefulness.ifAvailable(counts -> counts.note(section, opinion))),
                desk,
                new OtherYear(texts, clock),
                question -> unanswered.ifAvailable(list -> list.note(question)));
    }

    @Bean
    Measured measured(
            @Lazy Search search,
            @Lazy KnowledgeBase knowledge,
            AnsweringProperties properties,
            ContentFolder folder,
            MeterRegistry meters,
            JsonMapper json,
            Clock clock) {
        return new Measured(
                () -> recipe(search, knowledge, properties, folder, Texts.load(folder, "answering"), meters, clock),
                json,
                clock);
    }

    @Bean
    CalibrateTalkCommand calibrateTalkCommand(Measured measured) {
        return new CalibrateTalkCommand(measured::bothReadings);
    }

    @Bean
    CalibrateRoutesCommand calibrateRoutesCommand(Measured measured) {
        return new CalibrateRoutesCommand(measured::heard);
    }

    private static AnswerRecipe recipe(
            Search search,
            KnowledgeBase knowledge,
            AnsweringProperties properties,
            ContentFolder folder,
            Texts texts,
            MeterRegistry meters,
            Clock clock) {
        Understanding understanding =
                Understanding.read(knowledge, folder, properties.tellingFrom(), properties.tellingNothing());
        return new AnswerRecipe(
                search,
                knowledge,
                understanding,
                new Decision(properties, Routes.packaged()),
                new Outcomes(meters),
                texts,
                clock);
    }
}
