package nl.wegwijzer.desk;

import java.time.Clock;
import nl.wegwijzer.handoff.CaseLists;
import nl.wegwijzer.handoff.Cases;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.PublicAddress;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.regions.Regions;
import nl.wegwijzer.retrieval.Search;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    Inbox inbox(CaseLists cases) {
        return new Inbox(cases);
    }

    @Bean
    Suggestions suggestions(Search search, KnowledgeBase knowledge, PublicAddress address, Clock clock) {
        return new Suggestions(search, knowledge, address, clock);
    }

    @Bean
    Texts deskTexts(ContentFolder folder) {
        return Texts.load(folder, "desk");
    }

    @Bean
    CannedTexts cannedTexts(Texts deskTexts) {
        return new CannedTexts(deskTexts);
    }

    @Bean
    DeskWords deskWords(Texts deskTexts, Regions regions, Clock clock) {
        return new DeskWords(deskTexts, regions, clock);
    }

    @Bean
    LiveDesk liveDesk(Cases cases) {
        return new LiveDesk(cases);
    }
}
