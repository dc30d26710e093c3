package nl.wegwijzer.evaluation;

import java.util.ArrayList;
import java.util.List;
import nl.wegwijzer.conversation.Address;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.Turn;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.retrieval.measure.GoldenQuestion;
import tools.jackson.databind.JsonNode;

/** Has golden conversations for real, with masking, state and hand-over, and erases each when it is judged. */
final class Talks {

    private final Conversations conversations;

    Talks(Conversations conversations) {
        this.conversations = conversations;
    }

    /** Has each conversation and judges its last turn. */
    List<Verdict> judge(List<GoldenQuestion> questions) {
        return questions.stream().map(this::judge).toList();
    }

    private Verdict judge(GoldenQuestion question) {
        ConversationId id = ConversationId.random();
        List<Reply> replies = List.of();
        List<Long> nanos = new ArrayList<>();
        for (String text : question.turns()) {
            Turn turn = new Turn(
                    id, new Address(Address.WEB, ""), "turn-" + nanos.size(), Language.NL, new Input.Text(text));
            long began = System.nanoTime();
            replies = conversations.take(turn);
            nanos.add(System.nanoTime() - began);
        }
        String reason = conversations.find(id).map(Talks::reason).orElse(null);
        conversations.eraseAll(id);
        return Verdict.of(question, replies, reason, nanos);
    }

    private static String reason(Conversation conversation) {
        JsonNode memory = conversation.memory().get("adviseur");
        JsonNode reason = memory == null ? null : memory.findValue("reason");
        return reason == null ? "" : reason.asString("");
    }
}
