package nl.wegwijzer.platform.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who is signed in.
 *
 * @param id      what tells this person or machine from another
 * @param name    what an employer may read; empty for a machine
 * @param roles   what they may do
 * @param regions codes of the regions of which they see cases; {@value #EVERYWHERE} among them means all
 */
public record Staff(String id, String name, Set<Role> roles, Set<String> regions) {

    public static final String EVERYWHERE = "*";

    private static final String ROLE = "ROLE_";
    private static final String REGION = "REGION_";
    private static final String NAME = "NAME_";

    public Staff {
        if (id.isBlank()) {
            throw new IllegalArgumentException("Staff needs an id");
        }
        roles = Set.copyOf(roles);
        regions = Set.copyOf(regions);
    }

    /** Whether what belongs to a region may be seen. */
    public boolean sees(String region) {
        return regions.contains(EVERYWHERE) || regions.contains(region);
    }

    /** What Spring Security knows of this person: it is all that a session keeps besides the id. */
    Set<GrantedAuthority> authorities() {
        return Stream.of(
                        roles.stream().map(role -> ROLE + role.name()),
                        regions.stream().map(region -> REGION + region),
                        Stream.of(NAME + name))
                .flatMap(words -> words)
                .map(SimpleGrantedAuthority::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Reads back what {@link #authorities} wrote; absent when nobody of the staff is signed in. */
    public static Optional<Staff> of(Authentication authentication) {
        Set<String> words = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(word -> word != null)
                .collect(Collectors.toSet());
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (words.contains(ROLE + role.name())) {
                roles.add(role);
            }
        }
        return roles.isEmpty() || authentication.getName().isBlank()
                ? Optional.empty()
                : Optional.of(new Staff(
                        authentication.getName(),
                        after(NAME, words).findFirst().orElse(""),
                        roles,
                        after(REGION, words).collect(Collectors.toSet())));
    }

    private static Stream<String> after(String prefix, Set<String> words) {
        return words.stream().filter(word -> word.startsWith(prefix)).map(word -> word.substring(prefix.length()));
    }
}
