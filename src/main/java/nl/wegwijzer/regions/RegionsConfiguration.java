package nl.wegwijzer.regions;

import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.regions.loading.RegionFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegionsConfiguration {

    @Bean
    CuratedRegions regions(ContentFolder folder, KnowledgeBase knowledge) {
        CuratedRegions regions = new CuratedRegions(() -> RegionFiles.read(folder));
        knowledge.onChange(changed -> {
            if (!changed.version().equals(knowledge.current().version())) {
                regions.refresh();
            }
        });
        return regions;
    }
}
