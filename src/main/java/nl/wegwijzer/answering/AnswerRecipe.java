package nl.wegwijzer.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wegwijzer.answering.dialogue.BothReadings;
import nl.wegwijzer.answering.dialogue.DialogueState;
import nl.wegwijzer.answering.dialogue.Heard;
import nl.wegwijzer.answering.dialogue.Understanding;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.PageId;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.retrieval.Search;

/**
 * How a message becomes a decision:
 *
 * <ol>
 *   <li>what it tells about the job or the candidate is kept
 *   <li>it may choose from what was offered ("de tweede"), or ask which of that to take
 *   <li>{@link Understanding}: it is read by itself and as going on about the talk
 *   <li>{@link DecisionInTalk}: answer, ask back, let a page of kind {@code gesprek} speak, or say no, and nothing twice
 *   <li>a message with several questions is answered one by one; of a story that was not understood the question is read
 *   <li>the outcomes are counted by name
 * </ol>
 *
 * The text is masked before it gets here. Wording comes after, in {@link AnswerReplies}. Over 200 lines because the order of these steps
 * is one thing.
 */
class AnswerRecipe {

    /** Enough for all sections of the page of the talk to be among them. */
    private static final int PASSAGES = 400;

    private final Search search;
    private final KnowledgeBase knowledge;
    private final Understanding understanding;
    private final Decision decision;
    private final DecisionInTalk inTalk;
    private final Outcomes outcomes;
    private final Texts texts;
    private final Clock clock;

    AnswerRecipe(
            Search search,
            KnowledgeBase knowledge,
            Understanding understanding,
            Decision decision,
            Outcomes outcomes,
            Texts texts,
            Clock clock) {
        this.search = search;
        this.knowledge = knowledge;
        this.understanding = understanding;
        this.decision = decision;
        this.inTalk = new DecisionInTalk(
                decision,
                understanding,
                new OlderRules(knowledge),
                new Sums(knowledge, understanding.utterances(), clock),
                new Pointed(knowledge, clock));
        this.outcomes = outcomes;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * What a message came to.
     *
     * @param answers one, or one for each question in it
     * @param state   what is remembered from now on
     */
    record Decided(List<Answer> answers, DialogueState state) {
        Decided {
            answers = List.copyOf(answers);
        }
    }

    Decided answer(String typed, DialogueState before, TurnContext turn) {
        String message = understanding.inFull(typed, before);
        DialogueState state = understanding.knowing(before, message);
        Decided decided = picked(message, state, turn)
                .or(() -> which(message, state, turn))
                .orElseGet(() -> understood(message, state, turn));
        decided.answers().forEach(answer -> outcomes.count(answer.outcome()));
        return decided;
    }

    /** Whether a message by itself tells of danger. */
    boolean warns(String message, TurnContext turn) {
        return one(message, DialogueState.empty(), turn).answers().getFirst() instanceof Answer.Talk talk
                && talk.warns();
    }

    /** How the last of a few messages is understood in the light of those before, to fit on. */
    Heard heard(List<String> messages, TurnContext turn) {
        return understanding.hear(messages.getLast(), stateBefore(messages, turn), text -> rank(text, turn));
    }

    /** The last of a few messages in the two ways to read it, to fit on. */
    Optional<BothReadings> bothReadings(List<String> messages, TurnContext turn) {
        return understanding.bothReadings(messages.getLast(), stateBefore(messages, turn), text -> rank(text, turn));
    }

    private DialogueState stateBefore(List<String> messages, TurnContext turn) {
        DialogueState state = DialogueState.empty();
        for (String message : messages.subList(0, messages.size() - 1)) {
            state = answer(message, state, turn).state();
        }
        return state;
    }

    /** The answer that a section gives, when it was chosen by name. */
    Optional<Decided> chosen(String reference, DialogueState state, TurnContext turn) {
        return knowledge
                .current()
                .section(reference)
                .flatMap(section -> knowledge
                        .current()
                        .page(section.page())
                        .map(page -> new Decided(
                                List.of(Decision.chosen(page, section, turn.language() == Language.EN)),
                                state.about(
                                        page.id().value(),
                                        section.reference(),
                                        page.title() + ": " + section.heading()))));
    }

    private Optional<Decided> picked(String message, DialogueState state, TurnContext turn) {
        return understanding.utterances().picked(message, state).flatMap(reference -> chosen(reference, state, turn));
    }

    /** What sets the first two apart, when a page says so; else they are offered again. */
    private Optional<Decided> which(String message, DialogueState state, TurnContext turn) {
        if (!understanding.utterances().asksWhich(message, state)) {
            return Optional.empty();
        }
        List<Section> choices = state.choices().stream()
                .flatMap(reference -> knowledge.current().section(reference).stream())
                .toList();
        List<String> titles = choices.stream().map(this::title).toList();
        if (titles.size() < 2) {
            return Optional.empty();
        }
        String question = texts.get("difference", Language.NL, titles.get(0), titles.get(1));
        Answer answer =
                decision.decide(understanding.hear(question, DialogueState.empty(), text -> rank(text, turn)), choices);
        boolean ofThese = answer instanceof Answer.Found found
                && choices.stream()
                        .anyMatch(choice -> choice.page().equals(found.page().id()));
        Answer given = ofThese ? answer : new Answer.Unclear(choices, turn.language() == Language.EN);
        return Optional.of(new Decided(List.of(given), after(state, given, question)));
    }

    private String title(Section section) {
        return knowledge.current().page(section.page()).orElseThrow().title();
    }

    private Decided understood(String message, DialogueState state, TurnContext turn) {
        Decided whole = one(message, state, turn);
        return switch (whole.answers().getFirst()) {
            case Answer.Found found
            when found.sure() -> several(message, whole, state, turn).orElse(whole);
            case Answer.Found _ ->
                several(message, whole, state, turn)
                        .or(() -> ofStory(message, state, turn).filter(AnswerRecipe::sure))
                        .orElse(whole);
            case Answer.Unclear _, Answer.NothingFound _ ->
                several(message, whole, state, turn)
                        .or(() -> ofStory(message, state, turn))
                        .orElse(whole);
            case Answer.Talk talk
            when talk.asks() ->
                several(message, whole, state, turn)
                        .or(() -> ofStory(message, state, turn))
                        .orElse(whole);
            case Answer.Talk talk
            when talk.chats() -> besidesChat(message, state, turn).orElse(whole);
            case Answer.Talk _ -> whole;
        };
    }

    private Decided one(String message, DialogueState state, TurnContext turn) {
        Heard heard = understanding.hear(message, state, text -> rank(text, turn));
        Answer answer = inTalk.decide(heard, message, state);
        return new Decided(List.of(answer), after(state, answer, question(state, answer, heard)));
    }

    /**
     * Each question after the other, the second in the light of the first; empty unless at least two get an answer of their own from a
     * section that stands out. On the page that answers the whole message a question need not be sure by itself.
     */
    private Optional<Decided> several(String message, Decided whole, DialogueState state, TurnContext turn) {
        List<String> questions = understanding.utterances().questions().in(message);
        if (questions.size() < 2) {
            return Optional.empty();
        }
        Optional<PageId> page = whole.answers().getFirst() instanceof Answer.Found found
                ? Optional.of(found.page().id())
                : Optional.empty();
        Map<String, Answer> answers = new LinkedHashMap<>();
        DialogueState running =
                page.isPresent() && state.page() == null ? whole.state().withoutTold() : state;
        for (String question : questions) {
            Decided decided = one(question, running, turn);
            if (decided.answers().getFirst() instanceof Answer.Found found
                    && found.clear()
                    && !found.again()
                    && (found.sure() || page.filter(found.page().id()::equals).isPresent())) {
                answers.putIfAbsent(found.section().reference(), found.bare());
                running = decided.state();
            }
        }
        return answers.size() < 2 ? Optional.empty() : Optional.of(new Decided(List.copyOf(answers.values()), running));
    }

    /** What is asked behind a greeting or a word of thanks. */
    private Optional<Decided> besidesChat(String message, DialogueState state, TurnContext turn) {
        return understanding.utterances().questions().alone(message).stream()
                .filter(question -> question.length() < message.strip().length())
                .map(question -> one(question, state, turn))
                .filter(decided -> decided.answers().getFirst() instanceof Answer.Found)
                .findFirst();
    }

    private Optional<Decided> ofStory(String message, DialogueState state, TurnContext turn) {
        String question = understanding.utterances().questions().ofStory(message);
        return Optional.of(question)
                .filter(text -> !text.isBlank())
                .map(text -> one(text, state, turn))
                .filter(decided -> decided.answers().getFirst() instanceof Answer.Found);
    }

    private static boolean sure(Decided decided) {
        return decided.answers().getFirst() instanceof Answer.Found found && found.sure();
    }

    private Search.Ranking rank(String text, TurnContext turn) {
        return search.search(new Search.Query(
                text, LocalDate.now(clock), Optional.ofNullable(turn.profile().region()), PASSAGES));
    }

    /** The question of the talk stays as long as its page stays, so that it does not fill up with follow-ups. */
    private static String question(DialogueState state, Answer answer, Heard heard) {
        boolean samePage = answer instanceof Answer.Found found
                && state.page() != null
                && found.page().id().equals(new PageId(state.page()));
        return heard.continues() && samePage && state.question() != null ? state.question() : heard.question();
    }

    private static DialogueState after(DialogueState state, Answer answer, String question) {
        return switch (answer) {
            case Answer.Found found ->
                state.about(found.page().id().value(), found.section().reference(), question);
            case Answer.Unclear unclear ->
                state.offering(
                        unclear.choices().stream().map(Section::reference).toList(), question);
            case Answer.NothingFound _ -> state.withoutAnswer();
            case Answer.Talk talk ->
                talk.asks() || talk.handsOver()
                        ? state.told(talk.page().id().value())
                        : state.spoken(
                                talk.warns() || talk.refuses()
                                        ? talk.page().id().value()
                                        : null);
        };
    }
}
