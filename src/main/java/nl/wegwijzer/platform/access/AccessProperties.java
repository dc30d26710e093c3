package nl.wegwijzer.platform.access;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of access.
 *
 * @param publicApi    paths behind {@code /api/v1} that anybody may use; all others need a token or do not exist
 * @param signInLinks  whether staff signs in with a link from the log: {@code auto} = when no OpenID provider is configured
 * @param linkLife     how long a sign-in link works
 * @param sessionLife  after how long without a request staff has to sign in again
 * @param rolesClaim   where an OpenID provider says roles; dots go into nested claims, such as {@code realm_access.roles}
 * @param rolePrefix   what stands before our words in that claim
 * @param regionsClaim where it says codes of regions, or {@code *} for all; empty = all regions for everybody
 */
@Validated
@ConfigurationProperties("wegwijzer.access")
record AccessProperties(
        @DefaultValue({
            "/api/v1/conversations/**",
            "/api/v1/search",
            "/api/v1/pages/**",
            "/api/v1/regions",
            "/api/v1/check",
            "/api/v1/events",
            "/api/v1/agenda.ics",
            "/api/v1/listings"
        })
        List<String> publicApi,

        @DefaultValue("auto") @NotNull SignInLinks signInLinks,
        @DefaultValue("1h") Duration linkLife,
        @DefaultValue("12h") Duration sessionLife,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("") String rolePrefix,
        @DefaultValue("regions") String regionsClaim) {

    enum SignInLinks {
        AUTO,
        ALWAYS,
        NEVER
    }

    AccessProperties {
        publicApi = List.copyOf(publicApi);
    }
}
