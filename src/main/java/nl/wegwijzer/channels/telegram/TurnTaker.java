package nl.wegwijzer.channels.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import nl.wegwijzer.channels.telegram.group.GroupDoor;
import nl.wegwijzer.conversation.Address;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.NotReachable;
import nl.wegwijzer.conversation.Turn;
import nl.wegwijzer.platform.Texts;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Gives one update to the conversation. Everything here may be done twice, since an update that was interrupted comes again; the
 * conversation answers the same message once.
 */
class TurnTaker {

    private static final String USED = "✓ ";
    /** Taps within it are one tap. */
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final Conversations conversations;
    private final Chats chats;
    private final ButtonKeys keys;
    private final SourceTexts sourceTexts;
    private final BotApi api;
    private final Typing typing;
    private final Drafts drafts;
    private final Texts texts;
    private final ExecutorService threads;
    private final GroupDoor advisers;
    private final ApplicationEventPublisher events;

    TurnTaker(
            Conversations conversations,
            Chats chats,
            ButtonKeys keys,
            SourceTexts sourceTexts,
            BotApi api,
            Typing typing,
            Drafts drafts,
            Texts texts,
            ExecutorService threads,
            GroupDoor advisers,
            ApplicationEventPublisher events) {
        this.conversations = conversations;
        this.chats = chats;
        this.keys = keys;
        this.sourceTexts = sourceTexts;
        this.api = api;
        this.typing = typing;
        this.drafts = drafts;
        this.texts = texts;
        this.threads = threads;
        this.advisers = advisers;
        this.events = events;
    }

    /** Takes an update; when this returns the conversation has it for good. Throws when it must come again. */
    void take(Incoming incoming) {
        ConversationId id = chats.conversation(incoming.place());
        switch (incoming.what()) {
            case GROUP -> advisers.take(incoming.text());
            case BLOCKED -> blocked(id);
            case UNBLOCKED -> chats.unblocked(id);
            case MOVED -> chats.moved(id, Long.parseLong(incoming.text()));
            case BUTTON -> press(id, incoming);
            case DEAD_BUTTON -> confirm(incoming.text());
            case TEXT, START, COMMAND, LOCATION, PHOTO, VOICE, DOCUMENT, CONTACT, STICKER, OTHER ->
                turn(id, incoming, "");
        }
    }

    private void blocked(ConversationId id) {
        chats.blocked(id);
        conversations
                .find(id)
                .filter(talk -> talk.address().channel().equals(Address.TELEGRAM))
                .ifPresent(talk -> events.publishEvent(new NotReachable(talk.id())));
    }

    private void press(ConversationId id, Incoming incoming) {
        Incoming.Tap tap = incoming.tap();
        if (tap == null) {
            return;
        }
        confirm(tap.callback());
        OptionalLong sources = ButtonKeys.asksSources(tap.data());
        if (sources.isPresent() && sourceTexts.show(incoming, tap.callback(), id, sources.getAsLong())) {
            markOnce(id, incoming, tap);
            return;
        }
        Optional<String> value = keys.valueOf(tap.data());
        // A value that is unknown goes on as it is: the conversation tells kindly that the button no longer works.
        turn(id, incoming, value.orElse(tap.data()));
        if (value.isPresent()) {
            markOnce(id, incoming, tap);
        }
    }

    /** Until then Telegram shows that the button is busy. */
    private void confirm(String callback) {
        threads.execute(() -> api.call("answerCallbackQuery", Map.of("callback_query_id", callback)));
    }

    private void markOnce(ConversationId id, Incoming incoming, Incoming.Tap tap) {
        if (chats.firstInAMoment(id, incoming.inboundId(), tap.callback(), MOMENT)) {
            threads.execute(() -> markUsed(incoming.chat(), tap));
        }
    }

    private void turn(ConversationId id, Incoming incoming, String buttonValue) {
        Turn turn = new Turn(
                id,
                new Address(Address.TELEGRAM, incoming.place()),
                incoming.inboundId(),
                incoming.language(),
                incoming.input(buttonValue));
        typing.during(incoming, () -> drafts.during(incoming, () -> conversations.take(turn)));
    }

    /** Shows which button was pressed; not important enough to be tried again. */
    private void markUsed(long chat, Incoming.Tap tap) {
        boolean found = false;
        List<List<Map<String, String>>> rows = new ArrayList<>();
        for (List<Incoming.Key> row : tap.keyboard()) {
            List<Map<String, String>> marked = new ArrayList<>();
            for (Incoming.Key key : row) {
                boolean pressed = key.data().equals(tap.data()) && !key.text().startsWith(USED);
                found |= pressed;
                marked.add(Map.of("text", pressed ? USED + key.text() : key.text(), "callback_data", key.data()));
            }
            rows.add(marked);
        }
        if (found && tap.message() > 0) {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("chat_id", chat);
            parameters.put("message_id", tap.message());
            parameters.put("reply_markup", Map.of("inline_keyboard", rows));
            api.call("editMessageReplyMarkup", parameters);
        }
    }

    /** Tells the person that a message could not be dealt with, without the conversation, which is what failed. */
    void apologise(Incoming incoming) {
        switch (incoming.what()) {
            case BLOCKED, UNBLOCKED, MOVED, GROUP, DEAD_BUTTON -> {}
            case BUTTON, TEXT, START, COMMAND, LOCATION, PHOTO, VOICE, DOCUMENT, CONTACT, STICKER, OTHER ->
                threads.execute(() -> {
                    Map<String, Object> parameters = new HashMap<>();
                    parameters.put("chat_id", incoming.chat());
                    incoming.topic().ifPresent(topic -> parameters.put("message_thread_id", topic));
                    parameters.put("text", texts.get("failed", incoming.language()));
                    api.insist("sendMessage", parameters);
                });
        }
    }
}
