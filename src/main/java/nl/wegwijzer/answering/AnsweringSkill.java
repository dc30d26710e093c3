package nl.wegwijzer.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wegwijzer.answering.dialogue.DialogueState;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.Danger;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.conversation.skill.NearestDesk;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.Skill;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/**
 * Answers questions; the last skill, so it takes every turn. A question goes through {@link AnswerRecipe}; a button of an
 * earlier answer names the passage itself.
 */
class AnsweringSkill implements Skill, Danger {

    static final String NAME = "antwoord";

    private static final String DESK = "loket/";

    private final AnswerRecipe recipe;
    private final AnswerReplies replies;
    private final KnowledgeBase knowledge;
    private final Texts texts;
    private final Feedback feedback;
    private final NearestDesk desk;
    private final OtherYear otherYear;
    private final Consumer<String> unanswered;

    /**
     * @param unanswered told each masked question that got no answer
     */
    AnsweringSkill(
            AnswerRecipe recipe,
            AnswerReplies replies,
            KnowledgeBase knowledge,
            Texts texts,
            Feedback feedback,
            NearestDesk desk,
            OtherYear otherYear,
            Consumer<String> unanswered) {
        this.desk = desk;
        this.otherYear = otherYear;
        this.feedback = feedback;
        this.unanswered = unanswered;
        this.recipe = recipe;
        this.replies = replies;
        this.knowledge = knowledge;
        this.texts = texts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome take(TurnContext turn) {
        return switch (turn.input()) {
            case Input.Text(String text) -> answer(text, turn);
            case Input.Command(String name, String rest)
            when name.equals("vraag") && !rest.isBlank() -> answer(rest, turn);
            case Input.Command(String name, String _) ->
                sayText(name.equals("vraag") ? "ask-question" : "unknown-command", turn);
            case Input.Button(String value) -> button(value, turn);
            case Input.Start _, Input.Location _, Input.Unsupported _ -> sayText("ask-question", turn);
        };
    }

    @Override
    public boolean isIn(String text, TurnContext turn) {
        return recipe.warns(text, turn);
    }

    private Outcome answer(String question, TurnContext turn) {
        AnswerRecipe.Decided decided = recipe.answer(question, memory(turn), turn);
        if (decided.answers().getFirst() instanceof Answer.Talk talk) {
            if (talk.asks()) {
                unanswered.accept(question);
            }
            return talk(talk, decided.state(), turn);
        }
        switch (decided.answers().getFirst()) {
            case Answer.Unclear _, Answer.NothingFound _ -> unanswered.accept(question);
            case Answer.Found _, Answer.Talk _ -> {}
        }
        List<Reply> said = new ArrayList<>(withButtonsOnce(decided.answers().stream()
                .map(answer -> replies.reply(question, answer, decided.state().facts(), turn))
                .toList()));
        otherYear(question, decided, said, turn).ifPresent(notice -> said.addFirst(notice));
        Optional<NearestDesk.Desk> near = near(question, decided, turn);
        near.map(NearestDesk.Desk::reply).ifPresent(said::add);
        return new Outcome.Say(
                said,
                near.map(found -> decided.state().told(DESK + found.region())).orElse(decided.state()),
                false,
                near.map(NearestDesk.Desk::profile).orElse(UnaryOperator.identity()));
    }

    private Optional<Reply> otherYear(
            String question, AnswerRecipe.Decided decided, List<Reply> said, TurnContext turn) {
        boolean found = decided.answers().getFirst() instanceof Answer.Found;
        boolean english = decided.answers().getFirst().english();
        return found && decided.state().facts().begins().isEmpty()
                ? otherYear.notice(question, said, english ? Language.EN : turn.language())
                : Optional.empty();
    }

    /** Of several answers the last has the buttons; a set under each hides what it says. */
    private static List<Reply> withButtonsOnce(List<Reply> replies) {
        return IntStream.range(0, replies.size())
                .mapToObj(i -> i < replies.size() - 1 ? replies.get(i).withButtons(List.of()) : replies.get(i))
                .toList();
    }

    /** The desk to name; one that was named in this talk only when it is asked for. */
    private Optional<NearestDesk.Desk> near(String question, AnswerRecipe.Decided decided, TurnContext turn) {
        return asksDesk(question, decided.answers())
                ? desk.of(question, turn)
                        .filter(found ->
                                desk.asked(question) || !decided.state().told().contains(DESK + found.region()))
                : Optional.empty();
    }

    /** Whether an answer sends the employer to a desk: he asked for one, or reads who helps. */
    private boolean asksDesk(String question, List<Answer> answers) {
        List<Section> told = answers.stream()
                .flatMap(answer -> answer instanceof Answer.Found found ? Stream.of(found.section()) : Stream.empty())
                .toList();
        return told.stream()
                        .anyMatch(section ->
                                section.facet().filter(Facet.HULP::equals).isPresent())
                || (!told.isEmpty() && desk.asked(question));
    }

    private Outcome talk(Answer.Talk talk, DialogueState memory, TurnContext turn) {
        return switch (talk.talk().action()) {
            case MENS -> handOver(talk, memory, turn);
            case OPDRACHT -> new Outcome.Run(talk.talk().reason().orElse("help"));
            case CRISIS -> Outcome.say(List.of(warning(talk, turn)), memory);
            case ZEG, BUITEN, WEIGER, VRAAG -> Outcome.say(List.of(replies.talk(talk, turn)), memory);
        };
    }

    /** In full, unless it was said in the turn before. */
    private Reply warning(Answer.Talk talk, TurnContext turn) {
        return talk.page().id().value().equals(memory(turn).guarding())
                ? replies.stillWarns(talk, turn)
                : replies.talk(talk, turn);
    }

    /**
     * What the page says comes first: it may name whom to call right now. Nobody reads it twice: who asks on is told in a sentence that a
     * person is better at it, and who only asked for one begins the hand-over, which has those words itself.
     */
    private Outcome handOver(Answer.Talk talk, DialogueState memory, TurnContext turn) {
        HandOverReason reason = HandOverReason.fromWord(talk.talk().reason().orElse("gevraagd"));
        List<Reply> before = reason == HandOverReason.ASKED_FOR
                ? List.of()
                : List.of(
                        memory(turn).told().contains(talk.page().id().value())
                                ? replies.stillAPerson(talk, turn)
                                : replies.talk(talk, turn));
        return new Outcome.HandOver(reason, before, memory);
    }

    private Outcome button(String value, TurnContext turn) {
        Optional<AnswerRecipe.Decided> decided = value.startsWith(NAME + ":")
                ? recipe.chosen(value.substring(NAME.length() + 1), memory(turn), turn)
                : Optional.empty();
        if (decided.isPresent()) {
            Answer answer = decided.get().answers().getFirst();
            return Outcome.say(
                    List.of(replies.reply(
                            asked(decided.get().state()),
                            answer,
                            decided.get().state().facts(),
                            turn)),
                    decided.get().state());
        }
        return more(value)
                .map(page -> replies.more(page, turn.language()))
                .or(() -> feedback.pressed(value, reason -> replies.person(reason, turn.language()), turn.language()))
                .map(reply -> Outcome.say(List.of(reply), memory(turn)))
                .orElseGet(() -> sayText("button-gone", turn));
    }

    private Optional<Page> more(String value) {
        String prefix = NAME + ":meer/";
        return value.startsWith(prefix) ? knowledge.current().page(value.substring(prefix.length())) : Optional.empty();
    }

    private Outcome.Say sayText(String key, TurnContext turn) {
        return Outcome.say(List.of(Reply.of(Reply.Kind.NOTICE, texts.get(key, turn.language()))), memory(turn));
    }

    private static String asked(DialogueState state) {
        return Objects.requireNonNullElse(state.question(), "");
    }

    private static DialogueState memory(TurnContext turn) {
        return turn.memory(DialogueState.class).orElseGet(DialogueState::empty);
    }
}
