package nl.wegwijzer.platform.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.core.user.OAuth2UserAuthority;

/** Reads role, regions and name of staff from what an OpenID provider says. Who has no role of ours is signed in as nobody. */
class Claims implements GrantedAuthoritiesMapper {

    private final AccessProperties properties;

    Claims(AccessProperties properties) {
        this.properties = properties;
    }

    @Override
    public Collection<? extends GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> given) {
        return given.stream()
                .map(Claims::attributes)
                .filter(Objects::nonNull)
                .map(this::staff)
                .flatMap(staff -> staff.authorities().stream())
                .collect(Collectors.toSet());
    }

    private static @Nullable Map<String, Object> attributes(GrantedAuthority authority) {
        return switch (authority) {
            case OidcUserAuthority oidc -> oidc.getAttributes();
            case OAuth2UserAuthority oauth -> oauth.getAttributes();
            default -> null;
        };
    }

    Staff staff(Map<String, Object> claims) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : words(claims, properties.rolesClaim())) {
            if (word.startsWith(properties.rolePrefix())) {
                Role.fromWord(word.substring(properties.rolePrefix().length())).ifPresent(roles::add);
            }
        }
        Set<String> regions = properties.regionsClaim().isBlank()
                ? Set.of(Staff.EVERYWHERE)
                : Set.copyOf(words(claims, properties.regionsClaim()));
        return new Staff("openid", name(claims), roles, regions);
    }

    /** A first name is enough for an employer. */
    private static String name(Map<String, Object> claims) {
        for (String claim : List.of("given_name", "name", "preferred_username")) {
            if (claims.get(claim) instanceof String name && !name.isBlank()) {
                return name;
            }
        }
        return "";
    }

    /** The words of a claim: a list, or a text with spaces or commas; dots lead into nested claims. */
    private static List<String> words(Map<String, Object> claims, String path) {
        Object found = claims.get(path);
        if (found == null && path.contains(".")) {
            int dot = path.indexOf('.');
            return claims.get(path.substring(0, dot)) instanceof Map<?, ?> nested
                    ? words(
                            nested.entrySet().stream()
                                    .filter(entry -> entry.getValue() != null)
                                    .collect(Collectors.toMap(
                                            entry -> String.valueOf(entry.getKey()), Map.Entry::getValue)),
                            path.substring(dot + 1))
                    : List.of();
        }
        return switch (found) {
            case Collection<?> many ->
                many.stream().map(String::valueOf).map(String::strip).distinct().toList();
            case String text ->
                List.of(text.strip().split("[ ,]+")).stream().distinct().toList();
            case null, default -> List.of();
        };
    }
}
