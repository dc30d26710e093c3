package nl.wegwijzer.answering;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.wegwijzer.answering.dialogue.BothReadings;
import nl.wegwijzer.answering.dialogue.Heard;
import nl.wegwijzer.conversation.Address;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Profile;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.platform.Language;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/** The recipe for the commands that fit something on it: messages of nobody, in a talk of its own. */
final class Measured {

    private final Supplier<AnswerRecipe> recipe;
    private final JsonMapper json;
    private final Clock clock;

    /**
     * @param recipe asked once, when it is needed: knowledge with a fault in it must not stop the other commands
     */
    Measured(Supplier<AnswerRecipe> recipe, JsonMapper json, Clock clock) {
        this.recipe = SingletonSupplier.of(recipe);
        this.json = json;
        this.clock = clock;
    }

    Heard heard(List<String> messages) {
        return recipe.get().heard(messages, turn(messages));
    }

    Optional<BothReadings> bothReadings(List<String> messages) {
        return recipe.get().bothReadings(messages, turn(messages));
    }

    private TurnContext turn(List<String> messages) {
        Conversation conversation = Conversation.begin(
                ConversationId.random(), new Address(Address.WEB, ""), Profile.fresh(Language.NL), clock.instant());
        return new TurnContext(conversation, "calibrate", new Input.Text(messages.getLast()), clock.instant(), json);
    }
}
