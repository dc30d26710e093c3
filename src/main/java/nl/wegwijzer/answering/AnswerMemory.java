package nl.wegwijzer.answering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered between turns, so that "en hoe lang?" is understood.
 *
 * @param page     id of the page that was last talked about
 * @param section  reference of the section that was last given
 * @param question the last full question, masked
 * @param choices  references of the sections that were last offered
 * @param unanswered how many questions in a row got no answer
 */
record AnswerMemory(
        @Nullable String page,
        @Nullable String section,
        @Nullable String question,
        List<String> choices,
        int unanswered) {

    AnswerMemory {
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    static AnswerMemory empty() {
        return new AnswerMemory(null, null, null, List.of(), 0);
    }

    AnswerMemory about(Answer.Found found, String asked) {
        return new AnswerMemory(found.page().id().value(), found.section().reference(), asked, List.of(), 0);
    }

    AnswerMemory offering(List<String> references, String asked) {
        return new AnswerMemory(page, section, asked, references, unanswered);
    }

    AnswerMemory withoutAnswer(String asked) {
        return new AnswerMemory(page, section, asked, List.of(), unanswered + 1);
    }
}
