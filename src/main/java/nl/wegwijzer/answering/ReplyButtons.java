package nl.wegwijzer.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.wegwijzer.answering.dialogue.Facts;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/** The buttons under a reply: what leads on from an answer, the choices, and the way to a person. Thread-safe. */
record ReplyButtons(KnowledgeBase knowledge, Texts texts, OlderRules older) {

    private static final int LABEL_MAX = 60;
    private static final int MORE_MAX = 8;
    private static final int SUCCESSORS_MAX = 2;
    private static final int NAME_LETTERS = 5;
    private static final String SECTION = AnsweringSkill.NAME + ":";

    /** Sections to choose from, each by its question. */
    List<Reply.Button> choices(List<Section> sections, Language language) {
        return sections.stream()
                .map(section -> button(section, titled(section, language)))
                .toList();
    }

    /** The sections of a page. */
    List<Reply.Button> ofPage(Page page, Language language) {
        return page.sections().stream()
                .limit(MORE_MAX)
                .map(section -> button(section, section.heading(language)))
                .toList();
    }

    /** What leads on from an answer. */
    List<Reply.Button> leadOn(Answer.Found found, Facts facts, Language language) {
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
        other(found, Facet.BEDRAG).ifPresent(section -> buttons.add(button(section, amount(section, language))));
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

    /**
     * The question that a section about money answers, which may be who pays the lessons: "Hoeveel is het?" would promise more, and stands
     * there only when the question is too long for a button.
     */
    private String amount(Section section, Language language) {
        String heading = section.heading(language);
        return heading.length() <= LABEL_MAX ? heading : texts.get("amount", language);
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
