package nl.wegwijzer.support;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The doors and the conversation as they are, with skills that are scripted: what the web is tested on. Not a configuration by
 * annotation, so that a test of the whole application does not find it.
 */
@EnableAutoConfiguration
@ComponentScan({"nl.wegwijzer.platform", "nl.wegwijzer.privacy", "nl.wegwijzer.conversation", "nl.wegwijzer.channels.web"})
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
}
