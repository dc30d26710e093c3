package nl.wegwijzer.answering.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.wegwijzer.conversation.Masks;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.WordFile;
import nl.wegwijzer.retrieval.Search;
import nl.wegwijzer.retrieval.Search.Ranking;

/**
 * How a message is understood within the talk:
 *
 * <ol>
 *   <li>what took the place of personal data is left out, and words of courtesy
 *   <li>"laat maar, ..?" is a new question, read by itself, and so is "wat is lkv" in a talk about something else
 *   <li>"oh sorry, ik bedoel ww" puts the question of the talk right, "en bij ww?" asks it for another, and that one is ranked
 *   <li>"dat bedoel ik niet" leaves the pages of the talk out; with what was meant instead, only the section that was given
 *   <li>else it is ranked by itself
 *   <li>{@link TellingWords} says how much it tells, {@link GoingOn} how likely it goes on about the talk
 *   <li>when that is worth a look, it is ranked behind the question of the talk, and {@link Readings} makes one ranking of both
 *   <li>{@link NotForWhom} puts back what the candidate of the talk cannot have; when that leads all the same, it is ranked with the
 *       benefit by name
 * </ol>
 *
 * Thread-safe. Over 200 lines because the order in which a message is read is one thing.
 */
public final class Understanding {

    /** Below this probability a message is read by itself and nothing else; it saves a search. */
    private static final double WORTH_A_LOOK = 0.05;

    /** Who says that something else was meant says what in so many words. */
    private static final int SAYS_WHAT = 3;

    /** How likely what was meant instead has to do with the talk. */
    private static final double MEANT_OF_TALK = 0.5;

    private final KnowledgeBase knowledge;
    private final LiveWords words;
    private final Cues cues;
    private final GoingOn goingOn;
    private final FactPatterns facts;
    private final BareNumber bareNumber;
    private final Utterances utterances;
    private final Restated restated;
    private final NotForWhom notForWhom;
    private final List<String> begin;
    private final double tellingFrom;
    private final double tellingNothing;

    private Understanding(
            KnowledgeBase knowledge,
            Cues cues,
            GoingOn goingOn,
            FactPatterns facts,
            BareNumber bareNumber,
            Restated restated,
            NotForWhom notForWhom,
            List<String> begin,
            double tellingFrom,
            double tellingNothing) {
        this.knowledge = knowledge;
        this.cues = cues;
        this.goingOn = goingOn;
        this.facts = facts;
        this.bareNumber = bareNumber;
        this.restated = restated;
        this.notForWhom = notForWhom;
        this.begin = begin;
        this.tellingFrom = tellingFrom;
        this.tellingNothing = tellingNothing;
        this.words = new LiveWords(knowledge);
        this.utterances = new Utterances(cues, facts, words);
    }

    /**
     * With the words of a folder.
     *
     * @param tellingFrom    a message that tells less may be vague, see {@link TellingWords#of(String)}
     * @param tellingNothing one that tells no more is vague
     */
    public static Understanding read(
            KnowledgeBase knowledge, ContentFolder folder, double tellingFrom, double tellingNothing) {
        Cues cues = Cues.read(folder);
        FactPatterns facts = FactPatterns.read(folder);
        return new Understanding(
                knowledge,
                cues,
                GoingOn.packaged(),
                facts,
                BareNumber.read(WordFile.read(folder, "gegevens")),
                new Restated(cues, facts, Instead.read(folder)),
                NotForWhom.read(folder),
                WordFile.read(folder, "gesprek").list("begin"),
                tellingFrom,
                tellingNothing);
    }

    /**
     * The message with a number by itself in the unit of what was told: "nee 30" after 24 hours is 30 hours. A number that picks one of
     * the offered choices stays as it is.
     */
    public String inFull(String message, DialogueState state) {
        return utterances.picked(message, state).isPresent() ? message : bareNumber.inFull(message, state.facts());
    }

    /**
     * The state with what a message tells about the job or the candidate: another benefit comes besides, or in the place of, one before,
     * and what was told about one candidate does not hold for another.
     * "Geen wajong maar bijstand" names two and tells one.
     */
    public DialogueState knowing(DialogueState before, String message) {
        Facts told = facts.in(message);
        if (!told.equals(Facts.none()) && facts.bringsAnother(message)) {
            return before.forgettingCandidate().knowing(told);
        }
        boolean other = before.runningQuestion()
                .filter(running -> restated.isForAnother(running, message))
                .isPresent();
        if (!other) {
            return before.knowing(told);
        }
        Facts fresh = told.without(before.facts().benefits());
        return before.forgettingBenefits().knowing(fresh.benefits().isEmpty() ? told : fresh);
    }

    /** The page that a message says not to understand, when it says no more: "ik snap die no-riskpolis niet", "simpeler graag". */
    public Optional<Page> notUnderstood(String message, Heard heard, DialogueState state) {
        if (!utterances.isShort(message) || !cues.saysNotUnderstood(message)) {
            return Optional.empty();
        }
        boolean clear = state.page() == null && heard.sense() == Heard.Sense.CLEAR;
        return clear || words.now().names(message)
                ? heard.ranking().passages().stream()
                        .map(Search.Passage::page)
                        .filter(page -> page.talk().isEmpty())
                        .findFirst()
                : Optional.ofNullable(state.page()).flatMap(this::page);
    }

    /** A page by its id; empty when it is not there any more. */
    public Optional<Page> page(String id) {
        return knowledge.current().page(id);
    }

    /** What the words of a message show by themselves. */
    public Utterances utterances() {
        return utterances;
    }

    /** What to offer when nobody can tell what a message is about. */
    public List<Section> begin() {
        return begin.stream()
                .flatMap(reference -> knowledge.current().section(reference).stream())
                .toList();
    }

    /** Understands a message; {@code search} is asked once or twice, and once more for what the candidate cannot have. */
    public Heard hear(String message, DialogueState state, Function<String, Ranking> search) {
        Heard heard = read(message, state, search);
        NotForWhom.Unfit unfit = notForWhom.unfit(state.facts(), message, knowledge.current());
        Ranking fitting = unfit.behind(heard.ranking());
        if (!unfit.leads(fitting)) {
            return heard.with(fitting);
        }
        String named = said(message) + " " + String.join(" ", state.facts().benefits());
        Ranking withBenefit = unfit.behind(Readings.byPage(search.apply(named)));
        return heard.with(unfit.leads(withBenefit) ? unfit.leftOut(withBenefit) : withBenefit);
    }

    private Heard read(String message, DialogueState state, Function<String, Ranking> search) {
        String text = said(message);
        Optional<String> running = state.runningQuestion();
        if (running.isPresent() && cues.changesSubject(text)) {
            String rest = cues.withoutChange(text);
            if (words.now().of(rest) >= tellingFrom || utterances.hasQuestion(rest)) {
                return read(rest, DialogueState.empty(), search);
            }
        }
        if (running.isPresent() && cues.asksWhatIs(text) && words.now().namesElsewhere(text, state.topics())) {
            return read(text, DialogueState.empty(), search);
        }
        Optional<String> same = running.flatMap(question -> restated.question(question, text));
        if (same.isPresent()) {
            return asked(same.get(), besides(text), search);
        }
        if (running.isPresent() && cues.saysNotMeant(text)) {
            return denied(cues.withoutNotMeant(text), state, running.get(), search);
        }
        ByItself itself = byItself(text, search);
        double tells = tells(itself.telling());
        Ranking alone = itself.ranking();
        Heard.Sense sense = itself.telling() < tellingFrom ? Heard.Sense.VAGUE : Heard.Sense.CLEAR;
        if (running.isEmpty()) {
            return new Heard(alone, sense, tells, besides(text), 0, false, text);
        }
        boolean tellsOnly = utterances.onlyTells(text);
        double goesOn = goingOn.probability(signs(itself, state, tellsOnly));
        if (goesOn < WORTH_A_LOOK) {
            return new Heard(alone, sense, tells, besides(text), goesOn, tellsOnly, text);
        }
        String question = restated.inTalk(running.get(), text);
        Readings.Talk talk = new Readings.Talk(state.topics(), state.section(), tellsOnly, goesOn, goingOn.stays());
        Ranking mixed = Readings.mixed(alone, search.apply(question), talk);
        return goesOn < Heard.RATHER
                ? new Heard(mixed, sense, tells, besides(text), goesOn, tellsOnly, text)
                : new Heard(mixed, Heard.Sense.CLEAR, 1, besides(text), goesOn, tellsOnly, question);
    }

    /** Both readings of a message, to fit the weights of the talk on; empty when it is read in one way only. */
    public Optional<BothReadings> bothReadings(String message, DialogueState state, Function<String, Ranking> search) {
        String text = said(message);
        return state.runningQuestion()
                .filter(_ -> !cues.changesSubject(text) && !cues.saysNotMeant(text))
                .map(running -> {
                    ByItself itself = byItself(text, search);
                    return new BothReadings(
                            signs(itself, state, utterances.onlyTells(text)),
                            itself.ranking(),
                            search.apply(restated.inTalk(running, text)),
                            state.topics());
                });
    }

    /**
     * A message read by itself.
     *
     * @param telling how much its words tell
     */
    private record ByItself(String text, Ranking ranking, double telling) {}

    private ByItself byItself(String text, Function<String, Ranking> search) {
        Ranking ranking = Readings.byPage(search.apply(text));
        return new ByItself(text, ranking, words.now().of(ranking.signals().corrected()));
    }

    private Signs signs(ByItself itself, DialogueState state, boolean same) {
        return Signs.of(
                Plain.words(itself.text()),
                cues,
                itself.telling(),
                words.now().names(itself.text()),
                words.now().namesElsewhere(itself.text(), state.topics()),
                same,
                Readings.shareOfBest(itself.ranking()),
                Readings.shareOf(state.topics(), itself.ranking()));
    }

    /** The message without what took the place of personal data, and without courtesy. */
    private String said(String message) {
        return withoutCourtesy(Masks.without(message).strip());
    }

    /** Something else was meant: what the rest of the message says, or else what is nearest to the question besides the talk. */
    private Heard denied(String rest, DialogueState state, String running, Function<String, Ranking> search) {
        return words.now().of(rest) >= tellingFrom || Plain.words(rest).size() >= SAYS_WHAT
                ? meant(rest, state, restated.inTalk(running, rest), search)
                : notTheTalk(rest, state, running + ". " + rest, search);
    }

    /** What was meant instead may stand elsewhere on the page of the talk as well as on another. */
    private Heard meant(String rest, DialogueState state, String question, Function<String, Ranking> search) {
        Readings.Talk talk = new Readings.Talk(state.topics(), null, false, MEANT_OF_TALK, goingOn.stays());
        Ranking mixed = Readings.mixed(Readings.byPage(search.apply(rest)), search.apply(question), talk);
        Ranking ranking =
                Readings.without(mixed, passage -> passage.section().reference().equals(state.section()));
        return new Heard(ranking, Heard.Sense.CLEAR, 1, besides(rest), MEANT_OF_TALK, false, question);
    }

    private Heard notTheTalk(String rest, DialogueState state, String question, Function<String, Ranking> search) {
        Ranking ranking = Readings.without(
                Readings.byPage(search.apply(question)),
                passage -> state.topics().contains(passage.page().id().value()));
        return new Heard(ranking, Heard.Sense.DENIED, 0, besides(rest), 0, false, question);
    }

    /** The same question put otherwise. It is no new wish, so that no page speaks in its place. */
    private Heard asked(String question, double besides, Function<String, Ranking> search) {
        Ranking ranking = Readings.without(
                Readings.byPage(search.apply(question)),
                passage -> passage.page().talk().isPresent());
        return new Heard(ranking, Heard.Sense.CLEAR, 1, besides, 1, true, question);
    }

    private double tells(double telling) {
        return Math.clamp((telling - tellingNothing) / (tellingFrom - tellingNothing), 0, 1);
    }

    /** A greeting and "kunt u mij vertellen" say nothing about the question, as long as there is one. */
    private String withoutCourtesy(String text) {
        String rest = cues.withoutCourtesy(text);
        return rest.equals(text) || words.now().names(rest) || words.now().of(rest) >= tellingNothing ? rest : text;
    }

    private double besides(String text) {
        return Math.clamp(words.now().besidesNames(text) / tellingFrom, 0, 1);
    }
}
