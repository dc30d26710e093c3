package nl.wegwijzer.support;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;

/** The foundation as it is: platform, the packaged knowledge and the regions. Not found by a test of the whole application. */
@EnableAutoConfiguration
@ComponentScan({"nl.wegwijzer.platform", "nl.wegwijzer.knowledge", "nl.wegwijzer.regions"})
@ConfigurationPropertiesScan({"nl.wegwijzer.platform", "nl.wegwijzer.knowledge", "nl.wegwijzer.regions"})
public class KnowledgeApplication {}
