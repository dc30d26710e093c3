package nl.wegwijzer.outreach;

import java.time.Clock;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.outreach.OutreachConfiguration.Words;
import nl.wegwijzer.outreach.door.AmbassadorChats;
import nl.wegwijzer.outreach.door.AmbassadorSkill;
import nl.wegwijzer.outreach.door.AmbassadorTalk;
import nl.wegwijzer.outreach.door.CampaignSteps;
import nl.wegwijzer.outreach.door.PilotWish;
import nl.wegwijzer.outreach.pilots.PilotTalks;
import nl.wegwijzer.outreach.pilots.Pilots;
import nl.wegwijzer.outreach.story.Stories;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.PublicAddress;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.privacy.Redactor;
import nl.wegwijzer.regions.Regions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What an ambassador tells and does in a talk, and the pilots that come of it. */
@Configuration(proxyBeanMethods = false)
class AmbassadorConfiguration {

    @Bean
    Pilots pilots(StringRedisTemplate redis, JsonMapper json, OutreachKeys keys, Redactor redactor, Clock clock) {
        return new Pilots(redis, json, keys, redactor, clock);
    }

    /** Late, because conversations know the skills. */
    @Bean
    PilotWish pilotWish(
            @Lazy Conversations conversations,
            Campaigns campaigns,
            Pilots pilots,
            StringRedisTemplate redis,
            OutreachKeys keys,
            Words words) {
        return new PilotWish(conversations, campaigns::find, new PilotTalks(redis, keys, pilots), words.texts());
    }

    @Bean
    Stories ambassadorStories(KnowledgeBase knowledge, ContentFolder folder, Clock clock) {
        return new Stories(knowledge, folder, clock);
    }

    @Bean
    AmbassadorChats ambassadorChats(StringRedisTemplate redis, JsonMapper json, OutreachKeys keys) {
        return new AmbassadorChats(redis, json, keys);
    }

    @Bean
    AmbassadorSkill ambassadorSkill(
            AmbassadorChats chats,
            Campaigns campaigns,
            Links links,
            Regions regions,
            Funnels funnels,
            Stories stories,
            Words words,
            ContentFolder folder,
            PublicAddress address,
            Clock clock) {
        return new AmbassadorSkill(
                chats,
                new CampaignSteps(campaigns, links, regions, chats, words.texts(), clock),
                new AmbassadorTalk(funnels, stories, words.texts(), Texts.load(folder, "conversation"), address));
    }
}
