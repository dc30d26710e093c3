package nl.wegwijzer.platform.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import nl.wegwijzer.platform.redis.Keyspace;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;

/**
 * Links that sign somebody in once. Redis keeps the hash of the token and the role it is for; reading takes it away in the same
 * step, so of two who use a link at once one comes in.
 */
class SignInLinks implements OneTimeTokenService {

    /** Between the role and the id of a link for somebody who was here before. */
    static final String KNOWN_AS = ":";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final StringRedisTemplate redis;
    private final Keyspace keyspace;
    private final Clock clock;

    SignInLinks(StringRedisTemplate redis, Keyspace keyspace, Clock clock) {
        this.redis = redis;
        this.keyspace = keyspace;
        this.clock = clock;
    }

    /** A token for a role; its word is the user name of the request, with an id behind it for who keeps the one she had. */
    @Override
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        redis.opsForValue().set(key(token), request.getUsername(), keyspace.expiry());
        return new DefaultOneTimeToken(
                token, request.getUsername(), clock.instant().plus(keyspace.expiry()));
    }

    @Override
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken presented) {
        String token = presented.getTokenValue();
        String role = token == null ? null : redis.opsForValue().getAndDelete(key(token));
        return token == null || role == null ? null : new DefaultOneTimeToken(token, role, Instant.MAX);
    }

    private String key(String token) {
        return keyspace.key(ApiTokens.hash(token));
    }
}
