package nl.wegwijzer.knowledge;

import java.time.Clock;
import java.time.Duration;
import nl.wegwijzer.knowledge.loading.KnowledgeBuilder;
import nl.wegwijzer.platform.Command;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

    @Bean
    LiveKnowledge knowledgeBase(ContentFolder folder, Clock clock) {
        CheckedKnowledge checked =
                new CheckedKnowledge(folder, new KnowledgeBuilder(Texts.load(folder, "knowledge")), clock);
        return new LiveKnowledge(new FolderState(folder)::now, checked::load);
    }

    /** The packaged knowledge cannot change while the application runs; a folder can. */
    @Bean
    @Profile("!command")
    SchedulingConfigurer knowledgeWatch(LiveKnowledge knowledge, ContentFolder folder, KnowledgeProperties properties) {
        Duration poll = properties.poll();
        return tasks -> {
            if (folder.location().isPresent()) {
                tasks.addFixedDelayTask(knowledge::refresh, poll);
            }
        };
    }

    @Bean
    Command checkKnowledge(ContentFolder folder, Clock clock) {
        return new CheckKnowledge(folder, () -> Texts.load(folder, "knowledge"), clock);
    }
}
