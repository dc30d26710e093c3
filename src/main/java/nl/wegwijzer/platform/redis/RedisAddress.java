package nl.wegwijzer.platform.redis;

import io.lettuce.core.RedisURI;
import java.util.Arrays;
import java.util.List;
import nl.wegwijzer.platform.CannotStart;
import org.springframework.data.redis.connection.RedisClusterConfiguration;
import org.springframework.data.redis.connection.RedisConfiguration;
import org.springframework.data.redis.connection.RedisNode;
import org.springframework.data.redis.connection.RedisPassword;
import org.springframework.data.redis.connection.RedisSentinelConfiguration;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * Where Redis is, read from one address.
 *
 * <ul>
 *   <li>{@code redis://[user:password@]host:port[/database]}, {@code rediss://} with TLS
 *   <li>{@code redis-sentinel://[password@]host:port,host:port[/database]#master}
 *   <li>{@code redis-cluster://[user:password@]host:port,host:port}
 * </ul>
 */
public record RedisAddress(RedisConfiguration configuration, boolean tls) {

    private static final String CLUSTER = "redis-cluster://";

    /**
     * Reads an address.
     *
     * @throws CannotStart that says what an address looks like, without repeating the password
     */
    public static RedisAddress parse(String address) {
        try {
            return address.startsWith(CLUSTER) ? cluster(address.substring(CLUSTER.length())) : single(address);
        } catch (IllegalArgumentException e) {
            throw new CannotStart(
                    "WEGWIJZER_REDIS_URL is not an address of Redis.",
                    "Make it look like redis://host:6379, rediss://user:password@host:6380/0,"
                            + " redis-sentinel://host:26379,host:26379#master or redis-cluster://host:6379,host:6379");
        }
    }

    private static RedisAddress single(String address) {
        RedisURI uri = RedisURI.create(address);
        RedisConfiguration configuration = LettuceConnectionFactory.createRedisConfiguration(uri);
        if (configuration instanceof RedisStandaloneConfiguration
                || configuration instanceof RedisSentinelConfiguration) {
            return new RedisAddress(configuration, uri.isSsl());
        }
        throw new IllegalArgumentException("sockets are not supported");
    }

    private static RedisAddress cluster(String rest) {
        int at = rest.lastIndexOf('@');
        List<RedisNode> nodes = Arrays.stream(rest.substring(at + 1).split(","))
                .map(RedisNode::fromString)
                .toList();
        RedisClusterConfiguration cluster = new RedisClusterConfiguration();
        nodes.forEach(cluster::addClusterNode);
        if (at > 0) {
            String[] login = rest.substring(0, at).split(":", 2);
            if (login.length == 2 && !login[0].isEmpty()) {
                cluster.setUsername(login[0]);
            }
            cluster.setPassword(RedisPassword.of(login[login.length - 1]));
        }
        return new RedisAddress(cluster, false);
    }
}
