package nl.wegwijzer.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that advisers answered and that a page could answer next time. Masked; it holds no id of a conversation.
 *
 * @param id       identifies it
 * @param question what was asked, in the words of the first employer
 * @param answers  what advisers answered, newest last, at most {@value #ANSWERS_MAX}
 * @param cases    the cases behind it
 * @param regions  codes of the regions they came from
 * @param status   what an editor made of it
 * @param page     id of the page that came of it
 */
public record Lesson(
        String id,
        String question,
        List<String> answers,
        List<CaseId> cases,
        Set<String> regions,
        Instant firstAt,
        Instant lastAt,
        Status status,
        @Nullable String page) {

    public static final int ANSWERS_MAX = 5;

    /** What an editor made of it. */
    public enum Status {
        OPEN,
        /** A page came of it. */
        USED,
        DISMISSED
    }

    public Lesson {
        answers = List.copyOf(answers.subList(Math.max(0, answers.size() - ANSWERS_MAX), answers.size()));
        cases = List.copyOf(cases);
        regions = Set.copyOf(regions);
    }

    /** How many cases are behind it. */
    public int count() {
        return cases.size();
    }
}
