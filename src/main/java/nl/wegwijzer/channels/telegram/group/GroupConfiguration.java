package nl.wegwijzer.channels.telegram.group;

import java.time.Clock;
import nl.wegwijzer.channels.telegram.BotApi;
import nl.wegwijzer.channels.telegram.TelegramOn;
import nl.wegwijzer.handoff.notify.CaseCommands;
import nl.wegwijzer.handoff.notify.GroupCodes;
import nl.wegwijzer.handoff.notify.PersonalCodes;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Groups of advisers, when Telegram is on. The key families are declared always, so that what is kept can be listed. */
@Configuration(proxyBeanMethods = false)
class GroupConfiguration {

    @Bean
    Keyspace telegramGroupKeyspace() {
        return GroupKeys.ALL.groups();
    }

    @Bean
    Keyspace telegramTopicKeyspace() {
        return GroupKeys.ALL.topics();
    }

    @Bean
    Keyspace telegramAdviserKeyspace() {
        return GroupKeys.ALL.advisers();
    }

    /** Everything that talks to Telegram. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(TelegramOn.class)
    static class On {

        @Bean
        GroupWords telegramGroupWords(ContentFolder folder, Clock clock) {
            return new GroupWords(Texts.load(folder, "groep"), clock.getZone());
        }

        @Bean
        Groups telegramGroups(StringRedisTemplate redis) {
            return new Groups(redis, GroupKeys.ALL.groups());
        }

        @Bean
        Topics telegramTopics(StringRedisTemplate redis) {
            return new Topics(redis, GroupKeys.ALL.topics());
        }

        @Bean
        Advisers telegramAdvisers(StringRedisTemplate redis) {
            return new Advisers(redis, GroupKeys.ALL.advisers());
        }

        @Bean
        GroupNotifier telegramGroupNotifier(BotApi api, Groups groups, Topics topics, GroupWords words) {
            TopicFace face = new TopicFace(api, topics, words);
            return new GroupNotifier(groups, topics, new TopicDesk(api, groups, topics, words, face), face, words);
        }

        @Bean
        GroupDoor telegramGroupDoor(
                BotApi api,
                Groups groups,
                Topics topics,
                GroupWords words,
                Advisers advisers,
                ObjectProvider<GroupCodes> codes,
                ObjectProvider<PersonalCodes> names,
                ObjectProvider<CaseCommands> commands,
                JsonMapper json) {
            return new GroupDoor(api, groups, topics, words, advisers, codes, names, commands, json);
        }
    }
}
