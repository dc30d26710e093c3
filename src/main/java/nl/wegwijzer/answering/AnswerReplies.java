package nl.wegwijzer.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.wegwijzer.answering.compose.Composer;
import nl.wegwijzer.answering.compose.Material;
import nl.wegwijzer.answering.dialogue.Cues;
import nl.wegwijzer.answering.dialogue.Facts;
import nl.wegwijzer.answering.wording.ModelWording;
import nl.wegwijzer.conversation.Draft;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/** Turns a decision into what the employer reads, with the buttons that lead on. */
class AnswerReplies {

    private static final String STILL_DANGER = "still-danger";

    private final Composer composer;
    private final ModelWording model;
    private final Texts texts;
    private final ReplyButtons buttons;
    private final Cues cues;
    private final Consumer<Draft> drafts;
    private final Clock clock;

    /**
     * With what words the replies.
     *
     * @param drafts hears what can be said while a model is at work
     */
    AnswerReplies(
            Composer composer,
            ModelWording model,
            KnowledgeBase knowledge,
            Texts texts,
            Cues cues,
            Consumer<Draft> drafts,
            Clock clock) {
        this.cues = cues;
        this.drafts = drafts;
        this.buttons = new ReplyButtons(knowledge, texts, new OlderRules(knowledge));
        this.composer = composer;
        this.model = model;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The reply to a question.
     *
     * @param facts what the employer told about the job or the candidate
     */
    Reply reply(String question, Answer answer, Facts facts, TurnContext turn) {
        Language language = spoken(answer.english(), turn);
        return switch (answer) {
            case Answer.Found found -> found(question, found, facts, language);
            case Answer.Unclear unclear -> unclear(unclear, language);
            case Answer.NothingFound _ -> nothingFound(language);
            case Answer.Talk talk -> talk(talk, turn);
        };
    }

    /** English in, English out; else the language that was chosen. */
    private static Language spoken(boolean english, TurnContext turn) {
        return english ? Language.EN : turn.language();
    }

    private Reply found(String question, Answer.Found found, Facts facts, Language language) {
        LocalDate today = LocalDate.now(clock);
        List<Reply.Button> onwards = buttons.leadOn(found, facts, language);
        Material material = new Material(
                found.page(),
                found.section(),
                found.next(),
                found.also(),
                facts,
                found.near(),
                found.sure() && cues.asksYesOrNo(question));
        if (found.manner() == Answer.Found.Manner.BRIEFLY) {
            return composer.briefly(material, language, today, onwards);
        }
        if (found.again() && !uncertain(material, today)) {
            return composer.again(material, cues.saying(question), language, today, onwards);
        }
        return switch (language) {
            case EN -> composer.english(material, today, onwards);
            case NL -> {
                Reply curated = composer.dutch(material, today, onwards);
                yield uncertain(material, today) ? curated : worded(question, curated);
            }
        };
    }

    /** What is not certain, or was not checked in time, is said so in the editors' own words and whole. */
    private static boolean uncertain(Material material, LocalDate today) {
        return material.page().certainty() == Page.Certainty.LAAG || material.overdueOn(today);
    }

    /** While a model is at work the first curated sentence can be read already. */
    private Reply worded(String question, Reply curated) {
        if (!model.mayWord(curated)) {
            return curated;
        }
        drafts.accept(new Draft(curated.text().lines().findFirst().orElse("")));
        try {
            return model.word(question, curated).orElse(curated);
        } finally {
            drafts.accept(new Draft(""));
        }
    }

    private Reply unclear(Answer.Unclear unclear, Language language) {
        List<Reply.Button> choices = new ArrayList<>(buttons.choices(unclear.choices(), language));
        choices.add(person(HandOverReason.NO_ANSWER, language));
        return Reply.of(Reply.Kind.CLARIFY, texts.get("unclear", language), choices);
    }

    private Reply nothingFound(Language language) {
        return Reply.of(
                Reply.Kind.HANDOFF, texts.get("nothing-found", language), person(HandOverReason.NO_ANSWER, language));
    }

    Reply talk(Answer.Talk talk, TurnContext turn) {
        Language language = spoken(talk.english(), turn);
        String text = talk.words(LocalDate.now(clock), language);
        List<Reply.Button> questions =
                talk.talk().buttons().stream().map(Reply.Button::question).toList();
        return switch (talk.talk().action()) {
            case BUITEN, WEIGER -> Reply.of(Reply.Kind.REFUSAL, text, questions);
            case CRISIS -> Reply.of(Reply.Kind.HANDOFF, text, person(HandOverReason.DISTRESS, language));
            case VRAAG -> Reply.of(Reply.Kind.CLARIFY, text, questions);
            // What is offered next has the buttons.
            case MENS -> Reply.of(Reply.Kind.HANDOFF, text);
            case ZEG, OPDRACHT -> Reply.of(Reply.Kind.SMALLTALK, text, questions);
        };
    }

    /** That a person is better at it, for who has read already why. */
    Reply stillAPerson(Answer.Talk talk, TurnContext turn) {
        return Reply.of(Reply.Kind.HANDOFF, texts.get("still-a-person", spoken(talk.english(), turn)));
    }

    /** The number to call and no more, for who has just read the warning, and how to go on when something else was meant. */
    Reply stillWarns(Answer.Talk talk, TurnContext turn) {
        Language language = spoken(talk.english(), turn);
        String own = STILL_DANGER + "-" + talk.page().id();
        return Reply.of(
                Reply.Kind.HANDOFF,
                texts.get(texts.keys().contains(own) ? own : STILL_DANGER, language),
                person(HandOverReason.DISTRESS, language));
    }

    /** The sections of a page as choices. */
    Reply more(Page page, Language language) {
        return Reply.of(
                Reply.Kind.CLARIFY, texts.get("more-about", language, page.title()), buttons.ofPage(page, language));
    }

    /** The button that leads to a person. */
    Reply.Button person(HandOverReason reason, Language language) {
        return buttons.person(reason, language);
    }
}
