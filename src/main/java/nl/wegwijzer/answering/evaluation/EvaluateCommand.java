package nl.wegwijzer.answering.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.wegwijzer.conversation.Address;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.Turn;
import nl.wegwijzer.platform.Command;
import nl.wegwijzer.platform.Language;
import tools.jackson.databind.JsonNode;

/**
 * {@code evaluate [file]}: has every golden conversation for real, with masking, state and hand-over, and prints how many replies
 * were right by kind and half. Faults are listed for the tuning half only, so that nobody tunes on the other.
 */
public class EvaluateCommand implements Command {

    private static final String DEFAULT_FILE = "src/test/resources/golden/questions.yaml";
    private static final double NANOS_PER_MILLI = 1e6;

    private final Conversations conversations;

    public EvaluateCommand(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public String name() {
        return "evaluate";
    }

    @Override
    public String usage() {
        return "evaluate [file]   has every golden conversation and prints what was right (default " + DEFAULT_FILE
                + ")";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Path file = Path.of(arguments.isEmpty() ? DEFAULT_FILE : arguments.getFirst());
        if (!Files.isReadable(file)) {
            out.println(
                    "There is no file " + file + ". Name a file of golden questions, or run from the source folder.");
            return 2;
        }
        try {
            List<Verdict> verdicts = judge(GoldenQuestion.read(file));
            print(verdicts, out);
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            out.println("The file " + file + " cannot be read: " + e.getMessage());
            return 2;
        }
    }

    /** Has each conversation and judges its last turn. */
    public List<Verdict> judge(List<GoldenQuestion> questions) {
        return questions.stream().map(this::judge).toList();
    }

    private Verdict judge(GoldenQuestion question) {
        ConversationId id = ConversationId.random();
        List<Reply> replies = List.of();
        long nanos = 0;
        for (int i = 0; i < question.turns().size(); i++) {
            Turn turn = new Turn(
                    id,
                    new Address(Address.WEB, ""),
                    "turn-" + i,
                    Language.NL,
                    new Input.Text(question.turns().get(i)));
            long began = System.nanoTime();
            replies = conversations.take(turn);
            nanos = System.nanoTime() - began;
        }
        String reason = conversations.find(id).map(EvaluateCommand::reason).orElse(null);
        conversations.eraseAll(id);
        return Verdict.of(question, replies, reason, nanos);
    }

    private static String reason(Conversation conversation) {
        JsonNode memory = conversation.memory().get("adviseur");
        JsonNode reason = memory == null ? null : memory.findValue("reason");
        return reason == null ? "" : reason.asString("");
    }

    private static void print(List<Verdict> verdicts, PrintStream out) {
        out.printf("%-14s %-10s %6s %7s %9s %9s%n", "kind", "half", "items", "right", "right %", "offered %");
        Map<String, List<Verdict>> groups = verdicts.stream()
                .collect(Collectors.groupingBy(
                        verdict -> String.format(
                                "%-14s %-10s",
                                verdict.question().kind(), verdict.question().half()),
                        TreeMap::new,
                        Collectors.toList()));
        groups.forEach((group, inGroup) -> line(group, inGroup, out));
        Map<String, List<Verdict>> halves = verdicts.stream()
                .collect(
                        Collectors.groupingBy(verdict -> verdict.question().half(), TreeMap::new, Collectors.toList()));
        halves.forEach((half, inHalf) -> line(String.format("%-14s %-10s", "ALL", half), inHalf, out));
        long[] nanos = verdicts.stream().mapToLong(Verdict::nanos).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "last turn: median %.1f ms, p99 %.1f ms%n%n",
                nanos[nanos.length / 2] / NANOS_PER_MILLI,
                nanos[(int) (nanos.length * 0.99)] / NANOS_PER_MILLI);
        verdicts.stream()
                .filter(verdict -> !verdict.right() && verdict.question().half().equals("tuning"))
                .forEach(verdict -> out.printf(
                        "%s %s | %s | %s%n",
                        verdict.question().id(),
                        verdict.question().kind(),
                        String.join(" >> ", verdict.question().turns()),
                        verdict.wrong()));
    }

    private static void line(String group, List<Verdict> verdicts, PrintStream out) {
        long right = verdicts.stream().filter(Verdict::right).count();
        long offered = verdicts.stream()
                .filter(verdict -> verdict.right() || verdict.asked())
                .count();
        out.printf(
                Locale.ROOT,
                "%s %6d %7d %8.1f%% %8.1f%%%n",
                group,
                verdicts.size(),
                right,
                100.0 * right / verdicts.size(),
                100.0 * offered / verdicts.size());
    }
}
