package nl.wegwijzer.platform.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ott.InvalidOneTimeTokenException;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthentication;
import org.springframework.security.core.Authentication;

/**
 * Signs in who has a link: the role comes from the link, the name from the person. What an ambassador made is reached by her id alone, so
 * that comes from the link too: two who have the same name share nothing. Cases are seen by the whole desk, so an adviser is known by name.
 */
record LinkSignIn(SignInLinks links) implements AuthenticationProvider {

    private static final int ID_LENGTH = 12;

    @Override
    public Authentication authenticate(Authentication presented) {
        NamedLink link = (NamedLink) presented;
        OneTimeToken used = links.consume(link);
        String[] whom = used == null ? new String[] {""} : used.getUsername().split(SignInLinks.KNOWN_AS, 2);
        Optional<Role> role = Role.fromWord(whom[0]);
        if (role.isEmpty()) {
            throw new InvalidOneTimeTokenException("This link was used or has expired");
        }
        Staff staff = new Staff(
                whom.length == 2 ? whom[1] : id(role.get(), link),
                link.givenName(),
                Set.of(role.get()),
                Set.of(Staff.EVERYWHERE));
        return new OneTimeTokenAuthentication(staff.id(), staff.authorities());
    }

    private static String id(Role role, NamedLink link) {
        return role == Role.AMBASSADOR
                ? ApiTokens.hash(String.valueOf(link.getTokenValue())).substring(0, ID_LENGTH)
                : link.givenName().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean supports(Class<?> type) {
        return NamedLink.class.isAssignableFrom(type);
    }
}
