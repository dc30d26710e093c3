package nl.wegwijzer.channels.telegram;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Carries a conversation from the page to Telegram: a link that opens the bot with a one-time code, and the code itself, since some
 * apps lose it. A page and no redirect, so that the person sees where the link leads.
 */
@Hidden
@Controller
@Conditional(TelegramOn.class)
class ToTelegramPage {

    private final Conversations conversations;
    private final BotSetup setup;

    ToTelegramPage(Conversations conversations, BotSetup setup) {
        this.conversations = conversations;
        this.setup = setup;
    }

    /** Without a conversation yet, the link just opens the bot. */
    @PostMapping("/chat/telegram")
    String link(@RequestParam(defaultValue = "") String conversation, Model model) {
        Optional<String> code = begun(conversation).map(found -> conversations.handOn(found.id()));
        model.addAttribute("code", code.orElse(""));
        model.addAttribute(
                "link",
                "https://t.me/" + setup.identity().username()
                        + code.map(value -> "?start=" + value).orElse(""));
        return "chat/telegram";
    }

    private Optional<Conversation> begun(String id) {
        try {
            ConversationId given = new ConversationId(id);
            return given.cannotBeGuessed() ? conversations.find(given) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
