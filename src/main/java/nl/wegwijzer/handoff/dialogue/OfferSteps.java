package nl.wegwijzer.handoff.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.wegwijzer.conversation.Milestone;
import nl.wegwijzer.conversation.Profile;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.handoff.promising.Promises;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.regions.Regions;

/**
 * The steps to a case: what is it about, where are you, shall I send this. A step is left out when it was said already. Over 200
 * lines because the steps are one dialogue and are read best in one place; what is shown stands in {@link OfferText}.
 */
public class OfferSteps {

    private static final int MISSES_MAX = 2;
    private static final int COMPANY_MAX = 120;
    private static final List<String> ASIDES = List.of("aside-cost", "aside-who", "aside-when");
    /** "Kost dit geld?" is about us; a longer message that has such words in it is about something else. */
    private static final int ASIDE_MAX = 8;

    private final Regions regions;
    private final CaseOpening opening;
    private final Texts texts;
    private final Words words;
    private final Buttons buttons;
    private final OfferText shown;
    private final Whereabouts whereabouts;
    private final CaseStore store;
    private final QuestionWording wording;
    private final BiPredicate<String, TurnContext> danger;

    /** @param danger whether a message tells of danger, which goes before any step */
    public OfferSteps(
            Regions regions,
            Desks desks,
            Promises promises,
            CaseOpening opening,
            CaseStore store,
            QuestionWording wording,
            BiPredicate<String, TurnContext> danger,
            Texts texts) {
        this.danger = danger;
        this.wording = wording;
        this.regions = regions;
        this.opening = opening;
        this.texts = texts;
        this.words = new Words(texts);
        this.buttons = new Buttons(texts);
        this.shown = new OfferText(desks, promises, texts);
        this.whereabouts = new Whereabouts(regions, new Company(texts), words);
        this.store = store;
    }

    /** Begins an offer; {@code text} is what was typed, and may be only the wish for a person. */
    public Outcome.Say begin(TurnContext turn, HandOverReason reason, String text) {
        Offer fresh = Offer.begun(turn.inboundId(), reason, question(turn, reason, text));
        Offer offer = open(turn)
                .map(before -> isStory(reason, text) ? before.telling(text.strip()) : before)
                .map(told -> fresh.about(told.question()))
                .orElse(fresh);
        return next(turn, whereabouts.ofTalk(offer, turn, text), List.of());
    }

    /** Whether more was typed than the wish for a person. */
    private static boolean isStory(HandOverReason reason, String text) {
        return reason == HandOverReason.ASKED_FOR ? Talk.isStory(text) : !text.isBlank();
    }

    /** A request that was not sent yet; a new one takes up what was told for it. */
    private static Optional<Offer> open(TurnContext turn) {
        return turn.awaited(AdviserSkill.NAME)
                ? turn.memory(Offer.class)
                        .filter(offer -> offer.stage() != Offer.Stage.PUT_OFF)
                        .filter(offer ->
                                offer.question() != null && !offer.question().isBlank())
                : Optional.empty();
    }

    /** The last case of this employer that is closed and still has its content: it can be passed on too. */
    private Optional<Case> past(TurnContext turn) {
        return store.ofConversation(turn.conversation().id().value()).stream()
                .filter(found -> found.status() == CaseStatus.CLOSED && !found.erased())
                .findFirst();
    }

    private String question(TurnContext turn, HandOverReason reason, String text) {
        if (isStory(reason, text)) {
            return text;
        }
        Talk talk = new Talk(turn.conversation());
        return wording.word(talk.asked())
                .or(() -> talk.question(words))
                .or(() -> turn.memory(Offer.class).map(Offer::question))
                .orElse("");
    }

    public Outcome text(TurnContext turn, String text) {
        if (words.mean("person", text)) {
            return begin(turn, HandOverReason.ASKED_FOR, text);
        }
        Optional<Offer> remembered = turn.awaited(AdviserSkill.NAME) ? turn.memory(Offer.class) : Optional.empty();
        return remembered.map(offer -> step(turn, offer, text)).orElseGet(Outcome::notMine);
    }

    /** What is open of a request, for below an answer that was given in between. */
    Optional<Reply> stillAsks(TurnContext turn) {
        return turn.memory(Offer.class).flatMap(offer -> switch (offer.stage()) {
            case CONFIRM ->
                Optional.of(Reply.of(
                        Reply.Kind.HANDOFF,
                        texts.get("open-confirm", turn.language()),
                        buttons.of(turn.language(), Buttons.YES, Buttons.NO)));
            case PLACE ->
                Optional.of(Reply.of(
                        Reply.Kind.HANDOFF,
                        texts.get("open-place", turn.language()),
                        buttons.of(turn.language(), Buttons.DO_NOT_KNOW, Buttons.NO)));
            case TOPIC ->
                Optional.of(Reply.of(
                        Reply.Kind.HANDOFF,
                        texts.get("open-topic", turn.language()),
                        buttons.of(turn.language(), Buttons.NO)));
            case ADJUST, COMPANY, PUT_OFF -> Optional.empty();
        });
    }

    private Outcome step(TurnContext turn, Offer offer, String text) {
        Optional<String> command = words.command(text);
        if (command.isPresent()) {
            return new Outcome.Run(command.get());
        }
        if (words.mean("no", text)) {
            return putOff(turn, offer);
        }
        if (danger.test(text, turn)) {
            return Outcome.notMine();
        }
        return aside(turn, offer, text).orElseGet(() -> stage(turn, offer, text));
    }

    private Outcome stage(TurnContext turn, Offer offer, String text) {
        return switch (offer.stage()) {
            case TOPIC -> subject(turn, offer, text);
            case ADJUST -> next(turn, words.mean("keep", text) ? offer : told(offer, text), List.of());
            case COMPANY ->
                next(turn, offer.of(text.length() <= COMPANY_MAX ? text : text.substring(0, COMPANY_MAX)), List.of());
            case PLACE -> placed(turn, offer, text);
            case CONFIRM -> confirmed(turn, offer, text);
            case PUT_OFF -> Outcome.notMine();
        };
    }

    /** What is to be known first is for another skill; "weet ik niet" and "ja" tell nothing that an adviser could answer. */
    private Outcome subject(TurnContext turn, Offer offer, String text) {
        if (words.begin("first", text) && asks(text)) {
            return Outcome.notMine();
        }
        boolean nothing = words.mean("unknown", text) || words.mean("yes", text);
        return next(turn, nothing ? offer : whereabouts.ofStory(told(offer, text), turn, text), List.of());
    }

    /** The offer with a place, when a text tells a place and no more; else with the text as its question. */
    private Offer told(Offer offer, String text) {
        return whereabouts.alone(offer, text).orElseGet(() -> offer.about(text));
    }

    /** What one wants to know of us before telling more, and what is still open. */
    private Optional<Outcome> aside(TurnContext turn, Offer offer, String text) {
        if (Words.count(text) > ASIDE_MAX || offer.stage() == Offer.Stage.PUT_OFF) {
            return Optional.empty();
        }
        return ASIDES.stream()
                .filter(about -> words.mention(about, text))
                .findFirst()
                .map(about -> {
                    Reply told = Reply.of(Reply.Kind.HANDOFF, texts.get(about, turn.language()));
                    return remember(
                            offer,
                            Stream.concat(Stream.of(told), stillAsks(turn).stream())
                                    .toList());
                });
    }

    /**
     * Who says yes and something more tells the adviser that too: "ja, twee dagen ongeveer". "Klopt bijna" and a yes with a "not" or
     * "wait" send nothing: others read what was sent.
     */
    private Outcome confirmed(TurnContext turn, Offer offer, String text) {
        if (words.mean("yes", text)) {
            return send(turn, offer);
        }
        if (words.mean("adjust", text)) {
            return adjust(turn, offer);
        }
        if (whereabouts.isRefused(text)) {
            return askPlace(turn, offer, "place-ask");
        }
        if (!words.begin("yes", text) || asks(text) || text.strip().endsWith("?")) {
            return otherPlace(turn, offer, text);
        }
        return words.begin("surely", text) && !words.mention("hold", text)
                ? send(turn, offer.telling(text.strip()))
                : held(turn, offer, text);
    }

    private Outcome held(TurnContext turn, Offer offer, String text) {
        Offer told = Words.count(text) > Whereabouts.PLACE_ALONE_MAX ? offer.telling(text.strip()) : offer;
        return next(turn, told, List.of(Reply.of(Reply.Kind.NOTICE, texts.get("held", turn.language()))));
    }

    /** A place instead of a yes corrects the offer; anything else is a question for another skill, and the offer stays. */
    private Outcome otherPlace(TurnContext turn, Offer offer, String text) {
        return whereabouts
                .instead(offer, text)
                .<Outcome>map(corrected -> next(turn, corrected, List.of()))
                .orElseGet(Outcome::notMine);
    }

    /** Who asks something else instead of naming a place gets an answer; the request stays and can be taken up again. */
    private Outcome placed(TurnContext turn, Offer offer, String text) {
        if (whereabouts.isCountrywide(text)) {
            return next(turn, offer.in(Desks.NATIONAL, null, null), List.of());
        }
        List<Regions.Match> matches = words.mean("unknown", text) ? List.of() : regions.find(text);
        return switch (matches.size()) {
            case 0 -> noPlace(turn, offer, text);
            case 1 -> {
                Offer told = Words.count(text) > Whereabouts.PLACE_ALONE_MAX ? offer.telling(text.strip()) : offer;
                yield next(turn, Whereabouts.in(told, matches.getFirst()), List.of());
            }
            default -> choose(turn, offer, matches);
        };
    }

    /** A question is for another skill; what is told goes with the story; after too many misses the desk of the country takes it. */
    private Outcome noPlace(TurnContext turn, Offer offer, String text) {
        if (asks(text)) {
            return Outcome.notMine();
        }
        if (words.mean("unknown", text) || offer.misses() + 1 >= MISSES_MAX) {
            return nationally(turn, offer);
        }
        return Words.count(text) > Whereabouts.PLACE_WORDS_MAX
                ? askPlace(turn, offer.telling(text.strip()), "place-noted")
                : askPlace(turn, offer.missed(), "place-unknown");
    }

    private boolean asks(String text) {
        return Words.count(text) > Whereabouts.PLACE_WORDS_MAX
                ? text.strip().endsWith("?") || words.mention("question", text)
                : words.mention("question-word", text);
    }

    private Outcome.Say nationally(TurnContext turn, Offer offer) {
        Reply why = Reply.of(Reply.Kind.NOTICE, texts.get("place-national", turn.language()));
        return next(turn, offer.in(Desks.NATIONAL, null, null), List.of(why));
    }

    public Outcome.Say location(TurnContext turn) {
        return turn.memory(Offer.class)
                .map(offer -> askPlace(turn, offer, "place-location"))
                .orElseGet(() -> begin(turn, HandOverReason.ASKED_FOR, ""));
    }

    public Outcome button(TurnContext turn, String pressed) {
        Optional<Offer> remembered = turn.memory(Offer.class);
        if (pressed.equals(Buttons.BACK) || pressed.equals(Buttons.WAIT) || pressed.equals(Buttons.TALK)) {
            return Outcome.say(Reply.of(Reply.Kind.HANDOFF, texts.get("no-case", turn.language())));
        }
        if (remembered.isEmpty() || pressed.equals(Buttons.NATIONAL)) {
            String known = remembered.map(Offer::question).orElse("");
            return begin(
                    turn,
                    HandOverReason.ASKED_FOR,
                    new Talk(turn.conversation()).question(words).orElse(known));
        }
        Offer offer = remembered.get();
        String[] parts = pressed.split(":", 3);
        return switch (parts[0]) {
            case Buttons.YES -> send(turn, offer);
            case Buttons.YES_WITH_EARLIER ->
                send(turn, past(turn).map(found -> offer.with(found.id())).orElse(offer));
            case Buttons.COMPANY -> askCompany(turn, offer);
            case Buttons.ADJUST -> adjust(turn, offer);
            case Buttons.NO -> putOff(turn, offer);
            case Buttons.PLACE -> askPlace(turn, offer, "place-ask");
            case Buttons.DO_NOT_KNOW -> nationally(turn, offer);
            case Buttons.REGION -> next(turn, chosen(offer, parts), List.of());
            default -> begin(turn, HandOverReason.ASKED_FOR, "");
        };
    }

    private static Offer chosen(Offer offer, String[] parts) {
        if (parts.length < 2) {
            return offer;
        }
        String place = parts.length == 3 && !parts[2].isEmpty() ? parts[2] : null;
        return offer.in(parts[1], place, place);
    }

    /** Asks what is still missing, or offers. */
    private Outcome.Say next(TurnContext turn, Offer offer, List<Reply> before) {
        String question = offer.question();
        if (question == null || question.isBlank()) {
            Reply topic = Reply.of(
                    Reply.Kind.HANDOFF,
                    texts.get("topic-ask", turn.language()),
                    buttons.of(turn.language(), Buttons.NO));
            return ask(offer.at(Offer.Stage.TOPIC), topic);
        }
        if (offer.region() == null) {
            return askPlace(turn, offer, "place-ask");
        }
        List<Reply> replies = new ArrayList<>(before);
        replies.add(shown.offer(turn, offer, question, past(turn)));
        return remember(offer.at(Offer.Stage.CONFIRM), replies);
    }

    private Outcome.Say send(TurnContext turn, Offer offer) {
        if (offer.question() == null || offer.question().isBlank() || offer.region() == null) {
            return next(turn, offer, List.of());
        }
        Case opened = opening.open(turn, offer);
        Reply promised =
                Reply.of(Reply.Kind.HANDOFF, opened.promise().text(), buttons.of(turn.language(), Buttons.CALL));
        return new Outcome.Say(List.of(promised), null, false, profile(offer)).reaching(Milestone.HANDED_OVER);
    }

    private Outcome.Say adjust(TurnContext turn, Offer offer) {
        Reply how = Reply.of(
                Reply.Kind.FLOW,
                texts.get("adjust-ask", turn.language()),
                buttons.of(turn.language(), Buttons.PLACE, Buttons.COMPANY, Buttons.NO));
        return ask(offer.at(Offer.Stage.ADJUST), how);
    }

    private Outcome.Say askCompany(TurnContext turn, Offer offer) {
        Reply how = Reply.of(
                Reply.Kind.FLOW, texts.get("company-ask", turn.language()), buttons.of(turn.language(), Buttons.NO));
        return ask(offer.at(Offer.Stage.COMPANY), how);
    }

    private Outcome.Say putOff(TurnContext turn, Offer offer) {
        Reply reply = Reply.of(
                Reply.Kind.HANDOFF, texts.get("put-off", turn.language()), buttons.of(turn.language(), Buttons.START));
        return new Outcome.Say(List.of(reply), offer.at(Offer.Stage.PUT_OFF), false, profile(offer));
    }

    private Outcome.Say askPlace(TurnContext turn, Offer offer, String key) {
        Reply reply = Reply.of(
                Reply.Kind.HANDOFF, texts.get(key, turn.language()), buttons.of(turn.language(), Buttons.DO_NOT_KNOW));
        return ask(offer.at(Offer.Stage.PLACE), reply);
    }

    private Outcome.Say choose(TurnContext turn, Offer offer, List<Regions.Match> matches) {
        return ask(offer.at(Offer.Stage.PLACE), shown.choice(matches, turn.language()));
    }

    private static Outcome.Say ask(Offer offer, Reply reply) {
        return remember(offer, List.of(reply));
    }

    private static Outcome.Say remember(Offer offer, List<Reply> replies) {
        return new Outcome.Say(replies, offer, true, profile(offer));
    }

    /** What the employer told about the place is kept, so that nobody asks again. */
    private static UnaryOperator<Profile> profile(Offer offer) {
        String region = offer.region();
        String place = offer.place();
        String municipality = offer.municipality();
        return region == null || place == null || municipality == null
                ? UnaryOperator.identity()
                : profile -> profile.withPlace(place, municipality, region);
    }
}
