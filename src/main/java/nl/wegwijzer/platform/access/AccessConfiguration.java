package nl.wegwijzer.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.wegwijzer.platform.PublicAddress;
import nl.wegwijzer.platform.RateLimiter;
import nl.wegwijzer.platform.redis.Keyspace;
import nl.wegwijzer.platform.web.ProblemCode;
import nl.wegwijzer.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may come where, in three doors that are asked in this order.
 *
 * <ol>
 *   <li>machines: {@code /api}, the webhook, health and metrics. Tokens, no session, no cookie, so nothing to forge
 *   <li>staff: the screens and signing in. A session in Redis, forms with a token against forgery
 *   <li>everybody: the chat and the pages. No session and no cookie
 * </ol>
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AccessConfiguration {

    static final String SIGN_IN = "/aanmelden";
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";
    private static final RateLimiter.Limit NEW_LINKS = new RateLimiter.Limit("new-links", 6, Duration.ofMinutes(10));

    @Bean
    Keyspace signInLinkKeyspace(AccessProperties properties) {
        return new Keyspace("sign-in-link:", properties.linkLife(), "Hash of a sign-in link and the role it is for");
    }

    @Bean
    SignInLinks signInLinks(StringRedisTemplate redis, Keyspace signInLinkKeyspace, Clock clock) {
        return new SignInLinks(redis, signInLinkKeyspace, clock);
    }

    /** Whether staff signs in with links: when asked for, or when there is nothing else. */
    record Ways(boolean links, boolean openId) {}

    @Bean
    Ways waysToSignIn(ObjectProvider<ClientRegistrationRepository> providers, AccessProperties properties) {
        boolean openId = providers.getIfAvailable() != null;
        return new Ways(
                switch (properties.signInLinks()) {
                    case ALWAYS -> true;
                    case NEVER -> false;
                    case AUTO -> !openId;
                },
                openId);
    }

    @Bean
    LinkPrinter linkPrinter(SignInLinks links, PublicAddress address, AccessProperties properties, Ways ways) {
        return new LinkPrinter(links, address, properties.linkLife(), ways.links());
    }

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, ApiProperties api, AccessProperties properties, Problems problems) {
        http.securityMatcher("/api/**", "/actuator/**", "/telegram/**", "/v3/api-docs/**")
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new BearerFilter(ApiTokens.parse(api.tokens()), problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/cases", "/api/v1/cases/**")
                        .hasRole(Role.ADVISER.name())
                        .requestMatchers("/api/v1/campaigns", "/api/v1/campaigns/**")
                        .hasRole(Role.AMBASSADOR.name())
                        .requestMatchers(properties.publicApi().toArray(String[]::new))
                        .permitAll()
                        .requestMatchers("/telegram/**", "/v3/api-docs/**")
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**", "/actuator/info")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.OPERATOR.name())
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(nobody(problems)).accessDeniedHandler(notAllowed(problems)))
                .headers(AccessConfiguration::strict);
        return http.build();
    }

    /** What is not known behind the door does not exist, for whoever asks. */
    private static AuthenticationEntryPoint nobody(Problems problems) {
        return (request, response, _) -> problems.write(
                forStaff(request) ? ProblemCode.NOT_SIGNED_IN : ProblemCode.NOT_FOUND, request, response);
    }

    private static AccessDeniedHandler notAllowed(Problems problems) {
        return (request, response, _) ->
                problems.write(forStaff(request) ? ProblemCode.NOT_ALLOWED : ProblemCode.NOT_FOUND, request, response);
    }

    private static boolean forStaff(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/v1/cases") || path.startsWith("/api/v1/campaigns") || path.startsWith("/actuator");
    }

    @Bean
    @Order(2)
    SecurityFilterChain staff(
            HttpSecurity http,
            Ways ways,
            SignInLinks links,
            LinkPrinter printer,
            RateLimiter limiter,
            AccessProperties properties,
            ApplicationEventPublisher events) {
        http.securityMatcher(
                        "/adviseur",
                        "/adviseur/**",
                        "/redactie",
                        "/redactie/**",
                        "/ambassadeur",
                        "/ambassadeur/**",
                        SIGN_IN,
                        SIGN_IN + "/**",
                        "/afmelden",
                        "/oauth2/**",
                        "/login/oauth2/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/adviseur", "/adviseur/**")
                        .hasRole(Role.ADVISER.name())
                        .requestMatchers("/redactie", "/redactie/**")
                        .hasRole(Role.EDITOR.name())
                        .requestMatchers("/ambassadeur", "/ambassadeur/**")
                        .hasRole(Role.AMBASSADOR.name())
                        .anyRequest()
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/afmelden").logoutSuccessUrl(SIGN_IN + "?afgemeld"))
                .headers(AccessConfiguration::strict);
        if (ways.openId()) {
            http.oauth2Login(login -> login.loginPage(SIGN_IN)
                    .successHandler(toTheirScreen(events))
                    .failureUrl(SIGN_IN + "?mislukt")
                    .userInfoEndpoint(user -> user.userAuthoritiesMapper(new Claims(properties))));
        }
        if (ways.links()) {
            http.oneTimeTokenLogin(login -> login.loginPage(SIGN_IN)
                    .loginProcessingUrl(SIGN_IN + "/link")
                    .tokenGeneratingUrl(SIGN_IN + "/nieuwe-link")
                    .showDefaultSubmitPage(false)
                    .tokenService(links)
                    .authenticationProvider(new LinkSignIn(links))
                    .authenticationConverter(NamedLink::of)
                    .generateRequestResolver(request -> newLink(request, limiter))
                    .tokenGenerationSuccessHandler((_, response, link) -> {
                        printer.print(link);
                        response.sendRedirect(SIGN_IN + "?nieuw");
                    })
                    .successHandler(toTheirScreen(events))
                    .failureHandler((_, response, _) -> response.sendRedirect(SIGN_IN + "?verlopen")));
        }
        return http.build();
    }

    /** A new link for the role that was chosen; none when too many were asked for, by all together. */
    private static @Nullable GenerateOneTimeTokenRequest newLink(HttpServletRequest request, RateLimiter limiter) {
        return limiter.take(NEW_LINKS, "all").isPresent() ? null : new GenerateOneTimeTokenRequest(whom(request));
    }

    /** For which role a link is asked, and for an ambassador who was here before under which id. */
    static String whom(HttpServletRequest request) {
        Role role = Optional.ofNullable(request.getParameter("rol"))
                .flatMap(Role::fromWord)
                .filter(LinkPrinter.SCREENS::containsKey)
                .orElse(Role.ADVISER);
        return Optional.ofNullable(request.getParameter("kenmerk"))
                .map(id -> id.strip().toLowerCase(Locale.ROOT))
                .filter(id -> role == Role.AMBASSADOR && id.matches("[\\p{L}\\p{M}\\p{N} .'-]{1,40}"))
                .map(id -> role.word() + SignInLinks.KNOWN_AS + id)
                .orElse(role.word());
    }

    /** To the page that was asked for, or else to where the role works. */
    private static AuthenticationSuccessHandler toTheirScreen(ApplicationEventPublisher events) {
        return (request, response, authentication) -> {
            Staff.of(authentication).map(SignedIn::new).ifPresent(events::publishEvent);
            SavedRequestAwareAuthenticationSuccessHandler saved = new SavedRequestAwareAuthenticationSuccessHandler();
            saved.setDefaultTargetUrl(Staff.of(authentication).stream()
                    .flatMap(staff -> staff.roles().stream().sorted())
                    .map(LinkPrinter.SCREENS::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(SIGN_IN + "?geen-rol"));
            saved.onAuthenticationSuccess(request, response, authentication);
        };
    }

    @Bean
    @Order(3)
    SecurityFilterChain everybody(HttpSecurity http) {
        OpenDoor.of(http).headers(AccessConfiguration::strict);
        return http.build();
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"));
    }
}
