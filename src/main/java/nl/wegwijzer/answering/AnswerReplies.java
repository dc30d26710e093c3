package nl.wegwijzer.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.wegwijzer.answering.compose.Composer;
import nl.wegwijzer.answering.compose.Material;
import nl.wegwijzer.answering.dialogue.Cues;
import nl.wegwijzer.answering.dialogue.Facts;
import nl.wegwijzer.answering.wording.ModelWording;
import nl.wegwijzer.conversation.Draft;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/** Turns a decision into what the employer reads, with the buttons that lead on. */
class AnswerReplies {

    private static final int LABEL_MAX = 60;
    private static final int MORE_MAX = 8;
    private static final int SUCCESSORS_MAX = 2;
    private static final int NAME_LETTERS = 5;
    private static final String SECTION = AnsweringSkill.NAME + ":";

    private final Composer composer;
    private final ModelWording model;
    private final KnowledgeBase knowledge;
    private final Texts texts;
    private final OlderRules older;
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
        this.older = new OlderRules(knowledge);
        this.composer = composer;
        this.model = model;
        this.knowledge = knowledge;
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
        List<Reply.Button> buttons = leadOn(found, facts, language);
        Material material = new Material(
                found.page(),
                found.section(),
                found.next(),
                found.also(),
                facts,
                found.near(),
                found.sure() && cues.asksYesOrNo(question));
        if (found.manner() == Answer.Found.Manner.BRIEFLY) {
            return composer.briefly(material, language, today, buttons);
        }
        if (found.again() && !uncertain(material, today)) {
            return composer.again(material, cues.saying(question), language, today, buttons);
        }
        return switch (language) {
            case EN -> composer.english(material, today, buttons);
            case NL -> {
                Reply curated = composer.dutch(material, today, buttons);
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
        List<Reply.Button> choices = new ArrayList<>(unclear.choices().stream()
                .map(section -> button(section, titled(section, language)))
                .toList());
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
        List<Reply.Button> buttons = new ArrayList<>(
                talk.talk().buttons().stream().map(Reply.Button::question).toList());
        return switch (talk.talk().action()) {
            case BUITEN, WEIGER -> Reply.of(Reply.Kind.REFUSAL, text, buttons);
            case CRISIS -> Reply.of(Reply.Kind.HANDOFF, text, person(HandOverReason.DISTRESS, language));
            case VRAAG -> Reply.of(Reply.Kind.CLARIFY, text, buttons);
            // What is offered next has the buttons.
            case MENS -> Reply.of(Reply.Kind.HANDOFF, text);
            case ZEG, OPDRACHT -> Reply.of(Reply.Kind.SMALLTALK, text, buttons);
        };
    }

    /** That a person is better at it, for who has read already why. */
    Reply stillAPerson(Answer.Talk talk, TurnContext turn) {
        return Reply.of(Reply.Kind.HANDOFF, texts.get("still-a-person", spoken(talk.english(), turn)));
    }

    /** The sections of a page as choices. */
    Reply more(Page page, Language language) {
        List<Reply.Button> buttons = page.sections().stream()
                .limit(MORE_MAX)
                .map(section -> button(section, section.heading(language)))
                .toList();
        return Reply.of(Reply.Kind.CLARIFY, texts.get("more-about", language, page.title()), buttons);
    }

    private List<Reply.Button> leadOn(Answer.Found found, Facts facts, Language language) {
        List<Reply.Button> buttons = new ArrayList<>();
        if (found.again()) {
            buttons.add(person(HandOverReason.PARTIAL_ANSWER, language));
        }
        older.rule(found.page(), facts)
                .filter(section -> !section.reference().equals(found.section().reference()))
                .ifPresent(section ->
                        buttons.add(button(section, texts.get("older-rule", language, titled(section, language)))));
        found.near()
                .forEach(near -> buttons.add(
                        button(near.section(), texts.get("did-you-mean", language, titled(near.section(), language)))));
        for (var id : found.page().successors().stream().limit(SUCCESSORS_MAX).toList()) {
            knowledge.current().page(id).stream()
                    .filter(page -> !page.sections().isEmpty())
                    .limit(1)
                    .forEach(page -> buttons.add(
                            button(page.sections().getFirst(), texts.get("instead", language, page.title()))));
        }
        other(found, Facet.AANVRAGEN).ifPresent(section -> buttons.add(button(section, texts.get("apply", language))));
        // "Hoeveel is het?" promised more than the section behind it says: who pays the lessons, or that there is no
        // amount.
        other(found, Facet.BEDRAG)
                .ifPresent(section -> buttons.add(button(section, headed(section, "amount", language))));
        found.also().ifPresent(section -> buttons.add(button(section, section.heading(language))));
        if (found.page().sections().size() > 1) {
            buttons.add(new Reply.Button(
                    texts.get("more", language),
                    SECTION + "meer/" + found.page().id()));
        }
        boolean enough = found.sure() && !found.again();
        buttons.add(person(enough ? HandOverReason.ASKED_FOR : HandOverReason.PARTIAL_ANSWER, language));
        buttons.addAll(Feedback.buttons(found.section().reference(), texts, language));
        return buttons.stream().distinct().toList();
    }

    private static Optional<Section> other(Answer.Found found, Facet facet) {
        return found.page().sections().stream()
                .filter(section -> section.facet().filter(facet::equals).isPresent())
                .filter(section -> !section.id().equals(found.section().id()))
                .findFirst();
    }

    /** The question that the section answers, or when that is too long for a button the words for all of its sort. */
    private String headed(Section section, String otherwise, Language language) {
        String heading = section.heading(language);
        return heading.length() <= LABEL_MAX ? heading : texts.get(otherwise, language);
    }

    /** The question that the section answers; with the title of its page when the question does not say what it is about. */
    private String titled(Section section, Language language) {
        if (language == Language.EN && section.english().isPresent()) {
            return section.heading(language);
        }
        return knowledge
                .current()
                .page(section.page())
                .map(Page::title)
                .filter(title -> !names(section.heading(), title))
                .map(title -> title + ": " + section.heading())
                .orElse(section.heading());
    }

    /** Whether the heading has a word of the title that is long enough to be a name. */
    private static boolean names(String heading, String title) {
        String words = heading.toLowerCase(Locale.ROOT);
        return Pattern.compile("[^\\p{L}-]+")
                .splitAsStream(title.toLowerCase(Locale.ROOT))
                .anyMatch(word -> word.length() >= NAME_LETTERS && words.contains(word));
    }

    private static Reply.Button button(Section section, String label) {
        String shown = label.length() <= LABEL_MAX
                ? label
                : label.substring(0, LABEL_MAX - 1).strip() + "…";
        return new Reply.Button(shown, SECTION + section.reference());
    }

    /** The button that leads to a person; the reason goes along, so that the adviser knows what the assistant could not do. */
    Reply.Button person(HandOverReason reason, Language language) {
        String why = reason == HandOverReason.ASKED_FOR ? "" : "/" + reason.word();
        return new Reply.Button(texts.get("person", language), "adviseur:start" + why);
    }
}
