package nl.wegwijzer.handoff.telling;

import java.util.List;
import java.util.Optional;
import nl.wegwijzer.handoff.Adviser;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.notify.AdviserNotifier;
import nl.wegwijzer.handoff.notify.CaseCard;
import nl.wegwijzer.handoff.notify.CaseNotice;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.platform.PublicAddress;
import org.springframework.beans.factory.ObjectProvider;

/** Tells advisers outside the web desk what they have not heard yet. */
public class Notices {

    private final ObjectProvider<AdviserNotifier> notifiers;
    private final Desks desks;
    private final PublicAddress address;

    public Notices(ObjectProvider<AdviserNotifier> notifiers, Desks desks, PublicAddress address) {
        this.notifiers = notifiers;
        this.desks = desks;
        this.address = address;
    }

    /** Tells in order; gives what was told, up to the first that could not be. */
    public List<Case.Untold> tell(Case of) {
        List<AdviserNotifier> all = notifiers.orderedStream().toList();
        return of.untold().stream()
                .takeWhile(untold -> {
                    CaseNotice notice = notice(of, untold);
                    return all.stream().allMatch(notifier -> notifier.tell(notice));
                })
                .toList();
    }

    private CaseNotice notice(Case of, Case.Untold untold) {
        String key = of.id() + ":" + untold.key();
        CaseCard card = card(of);
        if (of.erased()) {
            return new CaseNotice.Erased(key, card);
        }
        if (untold.key().equals("opened")) {
            return new CaseNotice.Opened(key, card);
        }
        return text(of, untold)
                .<CaseNotice>map(text -> new CaseNotice.EmployerWrote(key, card, text))
                .orElseGet(() -> new CaseNotice.Altered(key, card));
    }

    private static Optional<String> text(Case of, Case.Untold untold) {
        return of.messages().stream()
                .filter(message -> message.key().equals(untold.messageKey()))
                .map(Case.Message::text)
                .findFirst();
    }

    private CaseCard card(Case of) {
        return new CaseCard(
                of.id().value(),
                of.region(),
                desks.of(of.region(), nl.wegwijzer.platform.Language.NL).name(),
                of.reason().word(),
                of.status().word(),
                of.story().question(),
                Optional.ofNullable(of.story().place()),
                of.story().titles(),
                of.promise().text(),
                of.promise().firstReplyBy(),
                Optional.ofNullable(of.owner()).map(Adviser::shown),
                address.of("/adviseur/" + of.id()));
    }
}
