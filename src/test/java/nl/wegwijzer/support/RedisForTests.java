package nl.wegwijzer.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import nl.wegwijzer.platform.redis.EmbeddedRedis;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** One real Redis server for all tests of this process; each test uses ids of its own. */
public final class RedisForTests {

    private static final RedisForTests ONLY = new RedisForTests();

    private final EmbeddedRedis server;
    private final StringRedisTemplate template;
    private final StringRedisTemplate apart;

    private RedisForTests() {
        try {
            server = EmbeddedRedis.start(Files.createTempDirectory("wegwijzer-redis"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        template = connected(0);
        apart = connected(1);
    }

    private StringRedisTemplate connected(int database) {
        RedisStandaloneConfiguration where = new RedisStandaloneConfiguration("127.0.0.1", server.port());
        where.setDatabase(database);
        LettuceConnectionFactory connections = new LettuceConnectionFactory(where);
        connections.afterPropertiesSet();
        connections.start();
        return new StringRedisTemplate(connections);
    }

    public static StringRedisTemplate template() {
        return ONLY.template;
    }

    /** A database of its own, for a test with a clock of its own: what is due there is not due for applications under test. */
    public static StringRedisTemplate apart() {
        return ONLY.apart;
    }

    /** The address for an application under test. */
    public static String url() {
        return "redis://127.0.0.1:" + ONLY.server.port();
    }

    /**
     * The address for an application that must do what is due by itself: in the database of {@link #url()} any application that is still
     * there may take it over, also one without the same channels.
     */
    public static String urlOfItsOwn() {
        return url() + "/2";
    }
}
