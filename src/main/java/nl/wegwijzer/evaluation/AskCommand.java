package nl.wegwijzer.evaluation;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import nl.wegwijzer.conversation.Address;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.Turn;
import nl.wegwijzer.platform.Command;
import nl.wegwijzer.platform.Language;

/** {@code ask "<question>"}: what the assistant says to it, with sources and buttons, as text. */
public class AskCommand implements Command {

    private final Conversations conversations;

    public AskCommand(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public String name() {
        return "ask";
    }

    @Override
    public String usage() {
        return "ask \"<question>\"   prints the reply to a question, with its sources";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty()) {
            out.println(usage());
            return 2;
        }
        ConversationId id = ConversationId.random();
        Turn turn = new Turn(
                id, new Address(Address.WEB, ""), "ask", Language.NL, new Input.Text(String.join(" ", arguments)));
        conversations.take(turn).forEach(reply -> print(reply, out));
        conversations.eraseAll(id);
        return 0;
    }

    private static void print(Reply reply, PrintStream out) {
        out.println("(" + reply.kind().name().toLowerCase(Locale.ROOT) + ")");
        out.println(reply.text());
        for (int i = 0; i < reply.sources().size(); i++) {
            Reply.Source source = reply.sources().get(i);
            out.println("[" + (i + 1) + "] " + source.title() + " - " + source.url() + " (" + source.checkedOn() + ")");
        }
        reply.buttons().forEach(button -> out.print("[" + button.label() + "] "));
        out.println(reply.buttons().isEmpty() ? "" : System.lineSeparator());
    }
}
