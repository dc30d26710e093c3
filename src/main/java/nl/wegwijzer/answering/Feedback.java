package nl.wegwijzer.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wegwijzer.answering.Usefulness.Opinion;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/** "Did this help you?": the buttons under an answer, the question why not, and the thanks. */
class Feedback {

    private static final String PREFIX = AnsweringSkill.NAME + ":nut/";

    private final KnowledgeBase knowledge;
    private final Texts texts;
    private final BiConsumer<String, Opinion> told;

    /**
     * @param told gets each opinion with the reference of the section
     */
    Feedback(KnowledgeBase knowledge, Texts texts, BiConsumer<String, Opinion> told) {
        this.knowledge = knowledge;
        this.texts = texts;
        this.told = told;
    }

    /** The two buttons under the answer that a section gave. */
    static List<Reply.Button> buttons(String section, Texts texts, Language language) {
        return Stream.of(Opinion.HELPED, Opinion.DID_NOT_HELP)
                .map(opinion -> button(opinion, section, texts, language))
                .toList();
    }

    private static Reply.Button button(Opinion opinion, String section, Texts texts, Language language) {
        return new Reply.Button(
                texts.get("useful-" + opinion.word(), language), PREFIX + opinion.word() + "/" + section);
    }

    /**
     * What to say when such a button was pressed.
     *
     * @param person the button that leads to a person for a reason, for who was not helped
     * @return empty when it is no such button, or of a section that is there no more
     */
    Optional<Reply> pressed(String value, Function<HandOverReason, Reply.Button> person, Language language) {
        if (!value.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String[] parts = value.substring(PREFIX.length()).split("/", 2);
        Optional<Opinion> found = Opinion.of(parts[0]);
        if (found.isEmpty()
                || parts.length < 2
                || knowledge.current().section(parts[1]).isEmpty()) {
            return Optional.empty();
        }
        Opinion opinion = found.get();
        told.accept(parts[1], opinion);
        return Optional.of(
                switch (opinion) {
                    case HELPED -> Reply.of(Reply.Kind.SMALLTALK, texts.get("useful-thanks", language));
                    case DID_NOT_HELP -> why(parts[1], person.apply(HandOverReason.PARTIAL_ANSWER), language);
                    case WRONG, OTHER_SUBJECT -> noted(person.apply(HandOverReason.NO_ANSWER), language);
                    case NOT_CLEAR, TOO_LITTLE -> noted(person.apply(HandOverReason.PARTIAL_ANSWER), language);
                });
    }

    private Reply noted(Reply.Button person, Language language) {
        return Reply.of(Reply.Kind.SMALLTALK, texts.get("useful-noted", language), person);
    }

    private Reply why(String section, Reply.Button person, Language language) {
        List<Reply.Button> reasons = new ArrayList<>(Stream.of(Opinion.values())
                .filter(Opinion::isReason)
                .map(reason -> button(reason, section, texts, language))
                .toList());
        reasons.add(person);
        return Reply.of(Reply.Kind.CLARIFY, texts.get("useful-why", language), reasons);
    }
}
