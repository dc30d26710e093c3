package nl.wegwijzer.desk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the desk.
 *
 * @param beat how often is looked whether a case changed, for screens that are open
 */
@ConfigurationProperties("wegwijzer.desk")
record DeskProperties(@DefaultValue("2s") Duration beat) {}
