package nl.wegwijzer.channels.telegram;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.Delivery;
import nl.wegwijzer.conversation.Entry;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/** What a reply looks like in Telegram: its text, its sources as a numbered list of links, its buttons under the last message. */
class ReplyMessages {

    private static final int SHORT_LABEL = 18;
    private static final int LABEL_MAX = 100;
    private static final int BUTTONS_MAX = 50;
    private static final int SOURCES_SHOWN = 3;

    private final Texts texts;
    private final ButtonKeys keys;

    ReplyMessages(Texts texts, ButtonKeys keys) {
        this.texts = texts;
        this.keys = keys;
    }

    /** The messages of a delivery, in order; empty when nothing of it can be shown. */
    List<MessageText.Part> parts(Conversation conversation, Delivery delivery) {
        Language language = conversation.profile().language();
        MessageText text = new MessageText();
        if (fromAdviser(conversation, delivery)) {
            text.bold(texts.get("from-adviser", language)).plain("\n");
        }
        text.plain(delivery.reply().text());
        List<Reply.Source> sources = delivery.reply().sources();
        if (!sources.isEmpty()) {
            text.plain("\n\n").bold(texts.get("sources", language));
        }
        for (int i = 0; i < Math.min(sources.size(), SOURCES_SHOWN); i++) {
            text.plain("\n");
            source(text, i, sources.get(i), language);
        }
        return text.parts();
    }

    /** The passages themselves, for who wants to read them. */
    Reply passages(List<Reply.Source> sources, Language language) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sources.size(); i++) {
            Reply.Source source = sources.get(i);
            text.append("[" + (i + 1) + "] " + source.title() + " " + checked(source, language) + "\n");
            if (source.passage() != null) {
                text.append(source.passage()).append("\n");
            }
            text.append(source.url()).append("\n\n");
        }
        return Reply.of(Reply.Kind.NOTICE, text.toString().strip());
    }

    private void source(MessageText text, int index, Reply.Source source, Language language) {
        text.plain("[" + (index + 1) + "] ")
                .link(source.title(), source.url())
                .plain(" ")
                .italic(checked(source, language));
    }

    private String checked(Reply.Source source, Language language) {
        return texts.get("checked-on", language, date(source.checkedOn(), language));
    }

    private static boolean hasMoreToRead(Reply reply) {
        return reply.sources().size() > SOURCES_SHOWN
                || reply.sources().stream().anyMatch(source -> source.passage() != null);
    }

    private static boolean fromAdviser(Conversation conversation, Delivery delivery) {
        return conversation.history().stream()
                .anyMatch(entry -> entry.sequence() == delivery.sequence() && entry.author() == Entry.Author.ADVISER);
    }

    private static String date(LocalDate date, Language language) {
        Locale locale = Locale.forLanguageTag(language.code());
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(date);
    }

    /** The keyboard of a delivery as Telegram wants it; empty when there are no buttons. */
    Map<String, Object> keyboard(Conversation conversation, Delivery delivery) {
        Reply reply = delivery.reply();
        List<List<Map<String, String>>> rows = new ArrayList<>();
        List<Map<String, String>> row = new ArrayList<>();
        for (Reply.Button button : reply.buttons().stream().limit(BUTTONS_MAX).toList()) {
            boolean shortLabel = button.label().length() <= SHORT_LABEL;
            if (!row.isEmpty()
                    && (!shortLabel
                            || row.size() == 2
                            || row.getFirst().get("text").length() > SHORT_LABEL)) {
                rows.add(row);
                row = new ArrayList<>();
            }
            Map<String, String> key = new LinkedHashMap<>();
            key.put("text", label(button.label()));
            key.put("callback_data", keys.dataFor(button.value()));
            row.add(key);
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        if (hasMoreToRead(reply)) {
            rows.add(List.of(Map.of(
                    "text",
                    texts.get("read-sources", conversation.profile().language()),
                    "callback_data",
                    ButtonKeys.sourcesOf(delivery.sequence()))));
        }
        return rows.isEmpty() ? Map.of() : Map.of("inline_keyboard", rows);
    }

    private static String label(String label) {
        return label.length() <= LABEL_MAX ? label : label.substring(0, Cut.end(label, 0, LABEL_MAX - 1)) + "…";
    }
}
