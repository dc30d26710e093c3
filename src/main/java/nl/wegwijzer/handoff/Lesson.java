package nl.wegwijzer.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that advisers answered and that a page could answer next time. Masked; it holds no id of a conversation. What came of
 * each case is kept with that case, so that it can be forgotten.
 *
 * @param id     identifies it
 * @param taught what each case taught, the first one first
 * @param lastAt when a case joined it last
 * @param status what an editor made of it
 * @param page   id of the page that came of it
 */
public record Lesson(
        String id,
        List<Taught> taught,
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

    /**
     * What one case taught.
     *
     * @param region   code of the region it came from
     * @param question what was asked; may be empty when that was forgotten
     * @param answer   what the adviser answered; may be empty when that was forgotten
     */
    public record Taught(CaseId from, String region, String question, String answer) {}

    public Lesson {
        taught = List.copyOf(taught);
    }

    /** A lesson of one case. */
    public static Lesson first(Taught taught, Instant at) {
        return new Lesson(taught.from().value(), List.of(taught), at, Status.OPEN, null);
    }

    /** What was asked, in the words of the first employer of whom it is known. */
    public String question() {
        return known(taught.stream().map(Taught::question)).findFirst().orElse("");
    }

    /** What advisers answered, newest last, at most {@value #ANSWERS_MAX}. */
    public List<String> answers() {
        List<String> all = known(taught.stream().map(Taught::answer)).toList();
        return all.subList(Math.max(0, all.size() - ANSWERS_MAX), all.size());
    }

    private static Stream<String> known(Stream<String> words) {
        return words.filter(text -> !text.isEmpty());
    }

    /** The cases behind it. */
    public List<CaseId> cases() {
        return taught.stream().map(Taught::from).toList();
    }

    /** Codes of the regions they came from. */
    public Set<String> regions() {
        return taught.stream().map(Taught::region).collect(Collectors.toUnmodifiableSet());
    }

    /** How many cases are behind it. */
    public int count() {
        return taught.size();
    }

    /** The same lesson with one more case. */
    public Lesson with(Taught one, Instant at) {
        return new Lesson(id, Stream.concat(taught.stream(), Stream.of(one)).toList(), at, status, page);
    }

    /** The same lesson without all that one case taught. */
    public Lesson without(CaseId erased) {
        return new Lesson(
                id, taught.stream().filter(one -> !one.from().equals(erased)).toList(), lastAt, status, page);
    }

    /** The same lesson, looked at by an editor. */
    public Lesson ended(Status by, @Nullable String ofPage) {
        return new Lesson(id, taught, lastAt, by, ofPage);
    }
}
