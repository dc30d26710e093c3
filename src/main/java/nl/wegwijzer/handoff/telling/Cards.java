package nl.wegwijzer.handoff.telling;

import java.util.List;
import java.util.Optional;
import nl.wegwijzer.handoff.Adviser;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.Story;
import nl.wegwijzer.handoff.notify.CaseCard;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.PublicAddress;

/** A case as advisers see it outside the web desk. */
public record Cards(Desks desks, PublicAddress address) {

    CaseCard of(Case of) {
        return new CaseCard(
                of.id().value(),
                of.region(),
                of.seenIn(),
                desks.of(of.region(), Language.NL).name(),
                of.reason().word(),
                of.status().word(),
                of.story().question(),
                Optional.ofNullable(of.story().place()),
                of.story().titles(),
                of.promise().text(),
                Optional.ofNullable(of.promise().due()).orElse(of.promise().firstReplyBy()),
                Optional.ofNullable(of.owner()).map(Adviser::shown),
                Optional.ofNullable(of.story().company()),
                asked(of.story()),
                of.messages().stream().map(Cards::line).toList(),
                address.of("/adviseur/" + of.id()));
    }

    private static List<String> asked(Story story) {
        return story.dossier().stream().map(Story.Exchange::asked).toList();
    }

    static CaseCard.Line line(Case.Message message) {
        return switch (message.from()) {
            case EMPLOYER -> new CaseCard.Line(message.key(), "", false, message.text());
            case ADVISER -> new CaseCard.Line(message.key(), message.by(), false, message.text());
            case INTERNAL -> new CaseCard.Line(message.key(), message.by(), true, message.text());
        };
    }
}
