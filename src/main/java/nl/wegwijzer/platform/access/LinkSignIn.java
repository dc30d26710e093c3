package nl.wegwijzer.platform.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ott.InvalidOneTimeTokenException;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthentication;
import org.springframework.security.core.Authentication;

/** Signs in who has a link: the role comes from the link, the name from the person. */
record LinkSignIn(SignInLinks links) implements AuthenticationProvider {

    @Override
    public Authentication authenticate(Authentication presented) {
        NamedLink link = (NamedLink) presented;
        OneTimeToken used = links.consume(link);
        Optional<Role> role = used == null ? Optional.empty() : Role.fromWord(used.getUsername());
        if (role.isEmpty()) {
            throw new InvalidOneTimeTokenException("This link was used or has expired");
        }
        Staff staff = new Staff(
                link.givenName().toLowerCase(Locale.ROOT),
                link.givenName(),
                Set.of(role.get()),
                Set.of(Staff.EVERYWHERE));
        return new OneTimeTokenAuthentication(staff.id(), staff.authorities());
    }

    @Override
    public boolean supports(Class<?> type) {
        return NamedLink.class.isAssignableFrom(type);
    }
}
