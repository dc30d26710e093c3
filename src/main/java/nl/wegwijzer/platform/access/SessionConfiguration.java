package nl.wegwijzer.platform.access;

import nl.wegwijzer.platform.redis.Keyspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.serializer.JdkSerializationRedisSerializer;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.data.redis.RedisSessionRepository;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions of staff in Redis, so that a restart or another instance does not sign anybody out. Only staff has sessions. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableRedisHttpSession(redisNamespace = SessionConfiguration.NAMESPACE)
class SessionConfiguration {

    static final String NAMESPACE = "staff-session";

    @Bean
    Keyspace sessionKeyspace(AccessProperties properties) {
        return new Keyspace(NAMESPACE + ":", properties.sessionLife(), "Who of the staff is signed in");
    }

    @Bean
    SessionRepositoryCustomizer<RedisSessionRepository> sessionLife(AccessProperties properties) {
        return repository -> repository.setDefaultMaxInactiveInterval(properties.sessionLife());
    }

    /** Lax, because an OpenID provider sends people back here from its own site. */
    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("wegwijzer-staff");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** What an older release wrote and this one cannot read is as good as absent: one signs in again. */
    @Bean
    RedisSerializer<Object> springSessionDefaultRedisSerializer() {
        return new Forgiving();
    }

    private static final class Forgiving implements RedisSerializer<Object>, BeanClassLoaderAware {

        private static final Logger LOG = LoggerFactory.getLogger(SessionConfiguration.class);
        private RedisSerializer<Object> serializer = new JdkSerializationRedisSerializer();

        @Override
        public void setBeanClassLoader(ClassLoader loader) {
            serializer = new JdkSerializationRedisSerializer(loader);
        }

        @Override
        public byte[] serialize(Object value) throws SerializationException {
            return serializer.serialize(value);
        }

        @Override
        public Object deserialize(byte[] bytes) throws SerializationException {
            try {
                return serializer.deserialize(bytes);
            } catch (SerializationException unreadable) {
                LOG.info("Something in a session is of another release and is left out");
                return null;
            }
        }
    }
}
