package nl.wegwijzer.handoff.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.Entry;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.handoff.Story;

/** What was already said in a conversation, read so that the employer need not say it again. */
public record Talk(Conversation conversation) {

    private static final Set<Reply.Kind> ABOUT_SOMETHING =
            Set.of(Reply.Kind.ANSWER, Reply.Kind.CLARIFY, Reply.Kind.HANDOFF);
    private static final Set<String> NOT_A_SUBJECT = Set.of(AdviserSkill.NAME, "opdracht", "regio");
    private static final int ANSWER_MAX = 1500;
    private static final int STORY_WORDS_MIN = 8;
    private static final int AGREEMENT_MAX = 4;
    /** Between what was said and what was said later, in one question. */
    static final String AND_THEN = " – ";

    /**
     * The last thing that was asked and that was about something; rather in the employer's words than a button that led on. One that
     * goes on about an earlier one comes behind it: "en hoe lang" would tell an adviser nothing.
     *
     * @param words knows with which words a sentence goes on
     */
    public Optional<String> question(Words words) {
        Set<String> pressed = labels(owner -> !owner.equals("vraag"));
        List<Entry> all = questions()
                .filter(entry -> !words.mean("no", entry.text()) && !agrees(entry.text(), words))
                .toList();
        List<Entry> asked =
                all.stream().filter(entry -> !isOneOf(pressed, entry.text())).toList();
        if (asked.isEmpty()) {
            return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().text());
        }
        int last = asked.size() - 1;
        int first = last;
        while (first > 0 && goesOn(asked.get(first), asked.get(first - 1), words)) {
            first--;
        }
        String question = asked.get(last).text();
        return Optional.of(first == last ? question : asked.get(first).text() + AND_THEN + question);
    }

    /** "Ja graag een adviseur". */
    private static boolean agrees(String text, Words words) {
        return words.mean("yes", text) || (words.begin("surely", text) && Words.count(text) <= AGREEMENT_MAX);
    }

    private boolean goesOn(Entry later, Entry earlier, Words words) {
        return !isStory(later.text())
                && (words.begin("going-on", later.text())
                        || pages(later).stream().anyMatch(pages(earlier)::contains));
    }

    private Set<String> pages(Entry entry) {
        return replies(entry).stream()
                .flatMap(reply -> reply.sources().stream())
                .map(Reply.Source::page)
                .collect(Collectors.toSet());
    }

    /** What the employer typed, last first. */
    public Stream<String> words() {
        return conversation.history().reversed().stream()
                .filter(entry -> entry.author() == Entry.Author.EMPLOYER)
                .map(Entry::text);
    }

    /** What was asked and answered; after the given moment also what got no real answer. */
    public List<Story.Exchange> exchanges(Instant caseOpened) {
        Set<Long> questions = questions().map(Entry::sequence).collect(Collectors.toSet());
        Set<String> choices = choices();
        return conversation.history().stream()
                .filter(entry -> entry.author() == Entry.Author.EMPLOYER)
                .filter(entry -> questions.contains(entry.sequence())
                        || (entry.at().isAfter(caseOpened)
                                && typed(entry, choices)
                                && !replies(entry).isEmpty()))
                .map(this::exchange)
                .toList();
    }

    /** What was asked, in order. */
    List<String> asked() {
        return questions().map(Entry::text).toList();
    }

    private Stream<Entry> questions() {
        Set<String> choices = choices();
        return conversation.history().stream()
                .filter(entry -> entry.author() == Entry.Author.EMPLOYER)
                .filter(entry -> typed(entry, choices))
                .filter(entry -> replies(entry).stream().anyMatch(reply -> ABOUT_SOMETHING.contains(reply.kind())))
                .filter(entry ->
                        isStory(entry.text()) || replies(entry).stream().noneMatch(Talk::isStep));
    }

    /** Whether words tell something, and are not only the wish for a person. */
    public static boolean isStory(String text) {
        return Words.count(text) >= STORY_WORDS_MIN;
    }

    /** The labels of buttons that are steps and not subjects: pressing one is kept in the history as if it was typed. */
    private Set<String> choices() {
        return labels(NOT_A_SUBJECT::contains);
    }

    private Set<String> labels(Predicate<String> owner) {
        return conversation.history().stream()
                .map(Entry::reply)
                .filter(Objects::nonNull)
                .flatMap(reply -> reply.buttons().stream())
                .filter(button -> owner.test(button.value().split(":", 2)[0]))
                .map(button -> button.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static boolean typed(Entry entry, Set<String> choices) {
        return !entry.text().startsWith("/") && !entry.text().startsWith("[") && !isOneOf(choices, entry.text());
    }

    /** A label may be typed too, without its capital. */
    private static boolean isOneOf(Set<String> labels, String text) {
        return labels.contains(text.toLowerCase(Locale.ROOT));
    }

    private List<Reply> replies(Entry entry) {
        return entry.inboundId() == null ? List.of() : conversation.repliesTo(entry.inboundId());
    }

    /** Whether it is a step towards a case, and so no answer to anything. */
    private static boolean isStep(Reply reply) {
        String start = AdviserSkill.NAME + ":" + Buttons.START;
        return reply.buttons().stream()
                .map(Reply.Button::value)
                .anyMatch(value -> value.startsWith(AdviserSkill.NAME + ":") && !value.startsWith(start));
    }

    private Story.Exchange exchange(Entry entry) {
        List<Reply> replies = replies(entry);
        String answered = replies.stream().map(Reply::text).collect(Collectors.joining("\n\n"));
        List<Story.Source> sources = replies.stream()
                .flatMap(reply -> reply.sources().stream())
                .map(source -> new Story.Source(source.page(), source.section(), source.title(), source.url()))
                .toList();
        return new Story.Exchange(
                entry.sequence(),
                entry.at(),
                entry.text(),
                answered.length() <= ANSWER_MAX ? answered : answered.substring(0, ANSWER_MAX) + " …",
                sources);
    }
}
