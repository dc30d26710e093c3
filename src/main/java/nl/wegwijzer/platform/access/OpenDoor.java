package nl.wegwijzer.platform.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;

/**
 * A door where nobody is known and everybody may come in. Only the headers of the answer are left of what stands at a door by
 * default: each filter that looks for an account, a session or a token is a part of every page, and hundreds may scan a poster at once.
 */
public final class OpenDoor {

    private OpenDoor() {}

    /** The same door, with nothing that looks for who comes in; there is no user, no session and no cookie behind it. */
    public static HttpSecurity of(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable);
    }
}
