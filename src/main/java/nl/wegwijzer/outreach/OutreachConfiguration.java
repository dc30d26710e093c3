package nl.wegwijzer.outreach;

import java.time.Clock;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.outreach.counting.Counting;
import nl.wegwijzer.outreach.counting.Counts;
import nl.wegwijzer.outreach.counting.People;
import nl.wegwijzer.outreach.counting.Published;
import nl.wegwijzer.outreach.door.AfterTheEvent;
import nl.wegwijzer.outreach.door.CampaignSkill;
import nl.wegwijzer.outreach.door.Door;
import nl.wegwijzer.outreach.door.FollowUp;
import nl.wegwijzer.outreach.door.Greetings;
import nl.wegwijzer.outreach.door.PilotWish;
import nl.wegwijzer.outreach.pilots.Pilots;
import nl.wegwijzer.outreach.print.Press;
import nl.wegwijzer.outreach.print.Prints;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.PublicAddress;
import nl.wegwijzer.platform.RateLimiter;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.platform.redis.Timetable;
import nl.wegwijzer.privacy.Redactor;
import nl.wegwijzer.regions.Regions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.thymeleaf.ITemplateEngine;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class OutreachConfiguration {

    /** The sentences of this module. */
    record Words(Texts texts) {}

    @Bean
    Words outreachWords(ContentFolder folder) {
        return new Words(Texts.load(folder, "outreach"));
    }

    @Bean
    Campaigns campaigns(
            StringRedisTemplate redis,
            JsonMapper json,
            OutreachKeys keys,
            Regions regions,
            Redactor redactor,
            Clock clock,
            OutreachProperties properties) {
        return new Campaigns(new CampaignStore(redis, json, keys), regions, redactor, clock, properties);
    }

    @Bean
    Counts campaignCounts(StringRedisTemplate redis, OutreachKeys keys) {
        return new Counts(redis, keys.counts());
    }

    @Bean
    People campaignPeople(StringRedisTemplate redis, OutreachKeys keys, Clock clock) {
        return new People(redis, keys, clock);
    }

    /** Late, because conversations know the skills, and one of those tells the links. */
    @Bean
    Links campaignLinks(PublicAddress address, @Lazy Conversations conversations) {
        return new Links(address, conversations);
    }

    @Bean
    Funnels funnels(
            Campaigns campaigns,
            Counts counts,
            People people,
            Pilots pilots,
            StringRedisTemplate redis,
            OutreachKeys keys,
            Regions regions) {
        return new Funnels(campaigns, counts, people, pilots, new Published(redis, keys.counts()), regions);
    }

    @Bean
    Greetings greetings(Words words, Regions regions) {
        return new Greetings(words.texts(), regions);
    }

    @Bean
    Prints campaignPrints(
            ITemplateEngine templates, Links links, Greetings greetings, Words words, OutreachProperties properties) {
        return new Prints(new Press(templates, properties.printAtOnce()), links, greetings, words.texts());
    }

    @Bean
    Door campaignDoor(
            Campaigns campaigns,
            Counts counts,
            People people,
            Greetings greetings,
            ContentFolder folder,
            RateLimiter limiter,
            Clock clock,
            OutreachProperties properties) {
        return new Door(
                campaigns,
                counts,
                people,
                greetings,
                folder,
                limiter,
                properties.missesPerMinute(),
                properties.printsPerMinute(),
                clock);
    }

    @Bean
    CampaignSkill campaignSkill(Door door, AfterTheEvent after, PilotWish pilots, Words words) {
        return new CampaignSkill(door, new FollowUp(words.texts(), after), pilots);
    }

    /** Late, because conversations know the skills. */
    @Bean
    AfterTheEvent afterTheEvent(
            @Lazy Conversations conversations,
            Campaigns campaigns,
            Regions regions,
            Timetable campaignTimetable,
            Words words,
            JsonMapper json,
            Clock clock,
            OutreachProperties properties) {
        return new AfterTheEvent(
                conversations,
                campaigns::find,
                regions,
                campaignTimetable,
                words.texts(),
                json,
                clock,
                properties.followUpAfter());
    }

    @Bean
    Timetable campaignTimetable(StringRedisTemplate redis, OutreachKeys keys) {
        return new Timetable(redis, keys.clock());
    }

    @Bean
    Counting campaignCounting(
            Counts counts,
            People people,
            Campaigns campaigns,
            Timetable campaignTimetable,
            Clock clock,
            AfterTheEvent after,
            PilotWish pilots) {
        return new Counting(counts, people, campaigns::find, campaignTimetable, clock, counted -> {
            after.ask(counted);
            pilots.ask(counted);
        });
    }

    /** Late, because conversations know the skills. First, because the marks are found by the conversation. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    OutreachHolder outreachHolder(@Lazy Conversations conversations, Counting counting, PilotWish pilots) {
        return new OutreachHolder(conversations, counting, pilots);
    }

    @Bean
    OutreachSweep outreachSweep(
            Timetable campaignTimetable,
            Conversations conversations,
            Counting counting,
            AfterTheEvent after,
            Clock clock) {
        return new OutreachSweep(campaignTimetable, conversations, counting, after, clock);
    }
}
