package nl.wegwijzer.channels.web;

import java.util.Optional;
import nl.wegwijzer.conversation.Invitations;
import nl.wegwijzer.platform.web.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;

/** Through which campaign a visitor comes. Without campaigns, or with the store away, the page opens as for anybody. */
record Invited(ObjectProvider<Invitations> invitations) {

    private static final Logger LOG = LoggerFactory.getLogger(Invited.class);

    Optional<Invitations.Invitation> opened(String payload, Visitor visitor) {
        Invitations known = invitations.getIfAvailable();
        try {
            return known == null ? Optional.empty() : known.opened(payload, visitor);
        } catch (DataAccessException storeAway) {
            LOG.warn("A campaign was not recognised: {}", storeAway.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
