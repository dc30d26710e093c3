package nl.wegwijzer.platform.access;

import java.time.Duration;
import java.util.Map;
import nl.wegwijzer.platform.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;

/** Prints sign-in links in the log, where only the operator reads them: one for each role at the start, and when asked. */
class LinkPrinter {

    private static final Logger LOG = LoggerFactory.getLogger(LinkPrinter.class);

    /** Where each role works. */
    static final Map<Role, String> SCREENS =
            Map.of(Role.ADVISER, "/adviseur", Role.AMBASSADOR, "/ambassadeur", Role.EDITOR, "/redactie");

    private final SignInLinks links;
    private final PublicAddress address;
    private final Duration life;
    private final boolean inUse;

    LinkPrinter(SignInLinks links, PublicAddress address, Duration life, boolean inUse) {
        this.inUse = inUse;
        this.links = links;
        this.address = address;
        this.life = life;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        if (!inUse) {
            return;
        }
        try {
            print(links.generate(new GenerateOneTimeTokenRequest(Role.ADVISER.word())));
        } catch (DataAccessException storeAway) {
            LOG.warn("Redis is away, so there are no sign-in links yet; ask for one at {}", address.of("/aanmelden"));
        }
    }

    void print(OneTimeToken link) {
        LOG.info(
                "Sign in as {} (works once, for {} minutes): {}",
                link.getUsername(),
                life.toMinutes(),
                address.of("/aanmelden/link?token=" + link.getTokenValue()));
    }
}
