package nl.wegwijzer.support;

import java.util.List;
import java.util.UUID;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Entry;
import nl.wegwijzer.conversation.Reply;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The doors and the conversation as they are, with skills that are scripted: what the web is tested on. Not a configuration by
 * annotation, so that a test of the whole application does not find it.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "nl.wegwijzer.platform",
            "nl.wegwijzer.privacy",
            "nl.wegwijzer.conversation",
            "nl.wegwijzer.channels.web"
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ConfigurationPropertiesScan({
    "nl.wegwijzer.platform",
    "nl.wegwijzer.privacy",
    "nl.wegwijzer.conversation",
    "nl.wegwijzer.channels.web"
})
public class WebApplication {

    @Bean
    NoRegions regions() {
        return new NoRegions();
    }

    @Bean
    ScriptedSkill scriptedSkill() {
        return new ScriptedSkill();
    }

    @Bean
    FakeDesk fakeDesk() {
        return new FakeDesk();
    }

    /** Lets a browser test speak as an adviser. */
    @Bean
    RouterFunction<ServerResponse> adviserForTests(Conversations conversations) {
        return RouterFunctions.route()
                .POST("/test/adviser", request -> {
                    Reply reply =
                            Reply.of(Reply.Kind.HANDOFF, request.param("words").orElseThrow());
                    ConversationId id =
                            new ConversationId(request.param("conversation").orElseThrow());
                    conversations.post(id, UUID.randomUUID().toString(), Entry.Author.ADVISER, List.of(reply));
                    return ServerResponse.ok().build();
                })
                .build();
    }
}
