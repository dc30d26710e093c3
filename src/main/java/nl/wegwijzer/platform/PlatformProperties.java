package nl.wegwijzer.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings that belong to the whole.
 *
 * @param publicUrl the address used in links, QR codes and the webhook; empty = http://localhost:PORT
 * @param dataDir   what the embedded Redis keeps
 * @param clock     an instant from which the clock starts and runs on; empty = the system clock
 * @param redis     where Redis is
 * @param knowledge where the curated content is
 */
@ConfigurationProperties("wegwijzer")
record PlatformProperties(
        @DefaultValue("") String publicUrl,
        @DefaultValue("./data") Path dataDir,
        @DefaultValue("") String clock,
        @DefaultValue Redis redis,
        @DefaultValue Knowledge knowledge) {

    /**
     * @param url redis://, rediss://, redis-sentinel:// or redis-cluster://; empty = a server of our own is started
     */
    record Redis(@DefaultValue("") String url) {}

    /**
     * @param location a folder with curated content; empty = the packaged one
     */
    record Knowledge(@DefaultValue("") String location) {}
}
