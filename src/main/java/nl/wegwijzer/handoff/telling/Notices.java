package nl.wegwijzer.handoff.telling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.notify.AdviserNotifier;
import nl.wegwijzer.handoff.notify.CaseCard;
import nl.wegwijzer.handoff.notify.CaseNotice;
import org.springframework.beans.factory.ObjectProvider;

/** Tells advisers outside the web desk, and other systems, what they have not heard yet. */
public class Notices {

    private final ObjectProvider<AdviserNotifier> notifiers;
    private final Cards cards;

    public Notices(ObjectProvider<AdviserNotifier> notifiers, Cards cards) {
        this.notifiers = notifiers;
        this.cards = cards;
    }

    /** Tells in order; gives what was told, up to the first that could not be. */
    public List<Case.Untold> tell(Case of) {
        List<AdviserNotifier> all = notifiers.orderedStream().toList();
        return of.untold().stream()
                .takeWhile(untold -> {
                    CaseNotice notice = notice(of, untold);
                    // Every one is asked, also when another is away: what came twice is shown once.
                    return all.stream().map(notifier -> notifier.tell(notice)).reduce(true, Boolean::logicalAnd);
                })
                .toList();
    }

    private CaseNotice notice(Case of, Case.Untold untold) {
        String key = of.id() + ":" + untold.key();
        CaseCard card = cards.of(of);
        if (of.erased()) {
            return new CaseNotice.Erased(key, card);
        }
        if (untold.key().equals("opened")) {
            return new CaseNotice.Opened(key, card);
        }
        return said(of, untold)
                .<CaseNotice>map(line -> new CaseNotice.Wrote(key, card, line))
                .orElseGet(() -> new CaseNotice.Altered(key, card, what(untold)));
    }

    private static String what(Case.Untold untold) {
        int end = untold.key().indexOf('-');
        String name = end < 0 ? untold.key() : untold.key().substring(0, end);
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<CaseCard.Line> said(Case of, Case.Untold untold) {
        return of.messages().stream()
                .filter(message -> message.key().equals(untold.messageKey()))
                .map(Cards::line)
                .findFirst();
    }
}
