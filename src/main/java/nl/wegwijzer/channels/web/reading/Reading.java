package nl.wegwijzer.channels.web.reading;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.wegwijzer.conversation.Entry;
import nl.wegwijzer.conversation.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Makes what was said ready for a page, in the language of the page. */
public class Reading {

    private final MessageSource messages;
    private final Clock clock;

    public Reading(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** An entry of the history. */
    public Shown entry(Entry entry, Locale locale) {
        Reply reply = entry.reply();
        return reply == null
                ? employer(entry, locale)
                : reply(entry.sequence(), entry.author(), reply, entry.at(), locale);
    }

    /** Words that are shown and not kept: the greeting, the last words after erasing. */
    public Shown passing(Reply reply, Locale locale) {
        return reply(0, Entry.Author.ASSISTANT, reply, null, locale);
    }

    /** A moment in full, such as {@code 22 november 2026 om 14.05 uur}. */
    public String moment(Instant at, Locale locale) {
        return format("format.moment", local(at), locale);
    }

    private Shown employer(Entry entry, Locale locale) {
        return new Shown(
                entry.sequence(),
                author(Entry.Author.EMPLOYER),
                "said",
                entry.at().toString(),
                time(entry.at(), locale),
                Block.of(spoken(entry.text(), locale), 0),
                List.of(),
                List.of(),
                "",
                false);
    }

    private Shown reply(long sequence, Entry.Author author, Reply reply, @Nullable Instant at, Locale locale) {
        List<Shown.Card> cards = new ArrayList<>();
        for (Reply.Source source : reply.sources()) {
            cards.add(card(cards.size() + 1, source, locale));
        }
        return new Shown(
                sequence,
                author(author),
                reply.kind().name().toLowerCase(Locale.ROOT),
                at == null ? "" : at.toString(),
                at == null ? "" : time(at, locale),
                Block.of(reply.text(), cards.size()),
                cards,
                reply.buttons(),
                day(reply.asOf(), locale),
                reply.mode() == Reply.Mode.MODEL);
    }

    private Shown.Card card(int number, Reply.Source source, Locale locale) {
        String passage = source.passage();
        return new Shown.Card(
                number,
                source.title(),
                passage == null ? List.of() : Block.of(passage, 0),
                day(source.checkedOn(), locale),
                day(source.validUntil(), locale),
                source.url());
    }

    /** A command that was chosen on the page reads as the words on its button. */
    private String spoken(String text, Locale locale) {
        if (!text.startsWith("/")) {
            return text;
        }
        String words = messages.getMessage("chat.command." + text.substring(1), null, text, locale);
        return words == null ? text : words;
    }

    private String time(Instant at, Locale locale) {
        ZonedDateTime local = local(at);
        boolean today = local.truncatedTo(ChronoUnit.DAYS)
                .equals(ZonedDateTime.now(clock).truncatedTo(ChronoUnit.DAYS));
        return format(today ? "format.time" : "format.day-and-time", local, locale);
    }

    private String day(@Nullable LocalDate day, Locale locale) {
        return day == null ? "" : format("format.day", day.atStartOfDay(clock.getZone()), locale);
    }

    private String format(String key, ZonedDateTime moment, Locale locale) {
        return DateTimeFormatter.ofPattern(messages.getMessage(key, null, locale), locale)
                .format(moment);
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(clock.getZone());
    }

    private static String author(Entry.Author author) {
        return author.name().toLowerCase(Locale.ROOT);
    }
}
