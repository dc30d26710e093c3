package nl.wegwijzer.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;

/** A sign-in link that somebody uses, with the name they gave: employers read it. */
final class NamedLink extends OneTimeTokenAuthenticationToken {

    private static final long serialVersionUID = 1L;
    private static final int NAME_MAX = 40;

    private final String name;

    private NamedLink(String token, String name) {
        super(token);
        this.name = name;
    }

    /** What the form sent; null when it is not filled in. */
    static @Nullable NamedLink of(HttpServletRequest request) {
        String token = request.getParameter("token");
        String name = request.getParameter("naam");
        String clean = name == null
                ? ""
                : name.replaceAll("[^\\p{L}\\p{M}\\p{N} .'-]", "").strip();
        return token == null || token.isBlank() || clean.isBlank()
                ? null
                : new NamedLink(token, clean.substring(0, Math.min(NAME_MAX, clean.length())));
    }

    String givenName() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
