package nl.wegwijzer.support;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** A real OpenID provider (Spring Authorization Server) on a port of its own, with four people: three are advisers. */
public final class OpenIdProvider implements AutoCloseable {

    public static final String CLIENT = "wegwijzer";
    public static final String SECRET = "a-secret-of-a-test";
    public static final String PASSWORD = "wachtwoord";
    private static final Map<String, Map<String, Object>> CLAIMS = Map.of(
            "marieke",
            adviser("8f2c-m", "Marieke", "AM12"),
            "gerda",
            adviser("41d7-g", "Gerda", "AM12"),
            "joris",
            adviser("b960-j", "Joris", "AM13"),
            "piet",
            Map.of("given_name", "Piet", "roles", List.of("other")));

    /** As at a real provider the subject is a mark that says nothing of the name. */
    private static Map<String, Object> adviser(String subject, String name, String region) {
        return Map.of(
                "sub",
                subject,
                "given_name",
                name,
                "roles",
                List.of("wegwijzer-adviser", "other"),
                "regions",
                List.of(region));
    }

    private final ConfigurableApplicationContext context;
    private final AtomicReference<String> redirect;

    private OpenIdProvider(ConfigurableApplicationContext context, AtomicReference<String> redirect) {
        this.context = context;
        this.redirect = redirect;
    }

    public static OpenIdProvider start() {
        AtomicReference<String> redirect = new AtomicReference<>("http://localhost/unknown");
        ConfigurableApplicationContext context = new SpringApplicationBuilder(House.class)
                .initializers(beans -> beans.getBeanFactory().registerSingleton("redirect", redirect))
                .properties("spring.config.name=no-file", "server.address=127.0.0.1", "server.port=0")
                .run();
        return new OpenIdProvider(context, redirect);
    }

    public String url(String path) {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path;
    }

    /** Where the application that trusts this provider takes people back. */
    public void takesBackTo(String address) {
        redirect.set(address);
    }

    @Override
    public void close() {
        context.close();
    }

    /** The provider itself. */
    @EnableAutoConfiguration
    static class House {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(CLAIMS.keySet().stream()
                    .map(name -> User.withUsername(name)
                            .password("{noop}" + PASSWORD)
                            .roles("USER")
                            .build())
                    .toList());
        }

        @Bean
        RegisteredClientRepository clients(AtomicReference<String> redirect) {
            return new RegisteredClientRepository() {
                @Override
                public void save(RegisteredClient client) {
                    // What the provider would note of a client is the same every time.
                }

                @Override
                public RegisteredClient findById(String id) {
                    return client(redirect.get());
                }

                @Override
                public RegisteredClient findByClientId(String id) {
                    return client(redirect.get());
                }
            };
        }

        private static RegisteredClient client(String redirect) {
            return RegisteredClient.withId("1")
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(redirect)
                    .scope(OidcScopes.OPENID)
                    .scope(OidcScopes.PROFILE)
                    .clientSettings(ClientSettings.builder()
                            .requireAuthorizationConsent(false)
                            .build())
                    .build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> CLAIMS.get(token.getPrincipal().getName()).forEach(token.getClaims()::claim);
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            RSAKey key = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyID("test")
                    .build();
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
