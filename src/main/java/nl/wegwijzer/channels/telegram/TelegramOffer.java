package nl.wegwijzer.channels.telegram;

import org.springframework.context.annotation.Conditional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the chat page whether there is a bot to go on with; without Telegram the page offers nothing. */
@ControllerAdvice("nl.wegwijzer.channels.web")
@Conditional(TelegramOn.class)
class TelegramOffer {

    private final BotSetup setup;

    TelegramOffer(BotSetup setup) {
        this.setup = setup;
    }

    @ModelAttribute("telegram")
    boolean telegram() {
        return setup.ready();
    }
}
