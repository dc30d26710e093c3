package nl.wegwijzer.knowledge;

import nl.wegwijzer.knowledge.curated.FaultyContent;
import nl.wegwijzer.knowledge.loading.Content;
import nl.wegwijzer.knowledge.loading.KnowledgeBuilder;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

    @Bean
    LiveKnowledge knowledgeBase(ContentFolder folder) {
        KnowledgeBuilder builder = new KnowledgeBuilder(Texts.load(folder, "knowledge"));
        return new LiveKnowledge(() -> Content.version(folder), () -> {
            Content content = Content.read(folder);
            if (!content.faults().isEmpty()) {
                throw new FaultyContent(content.faults());
            }
            return builder.build(content);
        });
    }
}
