package nl.wegwijzer.handoff.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.Story;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.handoff.promising.Promises;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.regions.Regions;

/** What an employer is shown before a case is made: all who will get it, when they answer, and what exactly is passed on. */
public class OfferText {

    private static final int CHOICES_MAX = 4;
    private static final int QUESTION_MAX = 400;

    private final Desks desks;
    private final Promises promises;
    private final Texts texts;
    private final Buttons buttons;

    public OfferText(Desks desks, Promises promises, Texts texts) {
        this.desks = desks;
        this.promises = promises;
        this.texts = texts;
        this.buttons = new Buttons(texts);
    }

    /** The offer with its summary, to agree to or to correct. */
    public Reply offer(TurnContext turn, Offer offer, String question, Optional<Case> past) {
        Language language = turn.language();
        Desks.Route route = desks.route(String.valueOf(offer.region()), language, promises.local(turn.now()));
        Desks.Desk desk = route.desk();
        String lead = offer.reason() == HandOverReason.ASKED_FOR ? "offer-asked" : "offer-person";
        List<String> lines = new ArrayList<>();
        lines.add(texts.get(lead, language, desk.name()) + " " + promises.opening(desk, language, turn.now()));
        promises.helper(route, "offer", language, turn.now()).ifPresent(lines::add);
        lines.add(promises.within(route, language, turn.now())
                + desks.next(route, language)
                        .map(next -> " " + texts.get("offer-next", language, next.name()))
                        .orElse(""));
        lines.add(texts.get("summary", language));
        lines.add(point("summary-question", language, shortened(question)));
        if (offer.place() != null) {
            lines.add(point("summary-place", language, offer.place(), desk.name()));
        }
        if (offer.company() != null) {
            lines.add(point("summary-company", language, offer.company()));
        }
        List<String> titles = Story.titles(new Talk(turn.conversation()).exchanges(turn.now()));
        if (!titles.isEmpty()) {
            lines.add(point("summary-answered", language, String.join("; ", titles)));
        }
        past.ifPresent(found -> lines.add(
                texts.get("summary-earlier", language, shortened(found.story().question()))));
        lines.add(texts.get("summary-right", language));
        List<String> choices = new ArrayList<>(List.of(Buttons.YES, Buttons.ADJUST, Buttons.NO));
        past.ifPresent(_ -> choices.addFirst(Buttons.YES_WITH_EARLIER));
        return Reply.of(Reply.Kind.HANDOFF, String.join("\n", lines), buttons.of(language, choices));
    }

    private String point(String key, Language language, Object... arguments) {
        return "• " + texts.get(key, language, arguments);
    }

    private static String shortened(String question) {
        return question.length() <= QUESTION_MAX ? question : question.substring(0, QUESTION_MAX) + " …";
    }

    /** Asks which of several places of one name is meant. */
    Reply choice(List<Regions.Match> matches, Language language) {
        List<Reply.Button> choices = new ArrayList<>(matches.stream()
                .limit(CHOICES_MAX)
                .map(match -> new Reply.Button(
                        match.municipality().isEmpty()
                                ? match.region().name()
                                : match.municipality() + " (" + match.region().name() + ")",
                        String.join(
                                ":",
                                AdviserSkill.NAME,
                                Buttons.REGION,
                                match.region().code(),
                                match.municipality())))
                .distinct()
                .toList());
        choices.add(buttons.of(Buttons.DO_NOT_KNOW, language));
        return Reply.of(Reply.Kind.CLARIFY, texts.get("place-which", language), choices);
    }
}
