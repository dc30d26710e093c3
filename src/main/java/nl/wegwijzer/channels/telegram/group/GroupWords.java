package nl.wegwijzer.channels.telegram.group;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wegwijzer.handoff.notify.CaseCard;
import nl.wegwijzer.handoff.notify.CaseCommands;
import nl.wegwijzer.handoff.notify.Ending;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/** What advisers read in a group. Plain text, so that nothing that an employer typed is taken for markup. */
record GroupWords(Texts texts, ZoneId zone) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH.mm", Locale.of("nl"));
    private static final int NAME_MAX = 120;
    private static final int QUESTION_MAX = 900;
    private static final int MESSAGE_MAX = 3900;
    private static final int HEAD_MAX = 300;
    private static final int HISTORY_MESSAGES = 5;
    static final String BUTTON = "ag:";
    static final String TO = "to-";

    String say(String key, Object... arguments) {
        return texts.get(key, Language.NL, arguments);
    }

    /** The name of the topic: status first, so that a list of topics is a list of work. */
    String name(CaseCard card) {
        String status = say("name-" + card.status());
        String about =
                card.question().isBlank() ? say("erased") : card.question().replaceAll("\\s+", " ");
        String name = status + " " + card.owner().map(owner -> owner + ": ").orElse("") + about;
        return name.length() <= NAME_MAX ? name : name.substring(0, NAME_MAX) + "…";
    }

    /** The card at the top of a topic: summary, promise and who has it. */
    String card(CaseCard card) {
        List<String> lines = new ArrayList<>();
        lines.add(say("card-" + card.status(), card.owner().orElse("")));
        lines.add(say("card-question", shortened(card.question())));
        card.place().ifPresent(place -> lines.add(say("card-place", place, card.regionName())));
        card.company().ifPresent(company -> lines.add(say("card-company", company)));
        lines.add(say("card-reason", say("reason-" + card.reason())));
        if (!card.asked().isEmpty()) {
            lines.add(say("card-asked"));
            card.asked().stream()
                    .skip(Math.max(0, card.asked().size() - 5L))
                    .forEach(asked -> lines.add("• " + shortened(asked)));
        }
        if (!card.answered().isEmpty()) {
            lines.add(say("card-answered", String.join("; ", card.answered())));
        }
        lines.add(say("card-promise", card.firstReplyBy().atZone(zone).format(MOMENT)));
        lines.add(say("card-how"));
        lines.add(card.url());
        return cut(String.join("\n", lines));
    }

    /** The buttons under the card, by what can be done now. */
    Map<String, Object> keyboard(CaseCard card) {
        List<String> actions = switch (card.status()) {
            case "open" -> List.of("claim", "transfer", "close");
            case "closed" -> List.of("reopen");
            default -> List.of("more", "transfer", "release", "close");
        };
        return rows(actions.stream()
                .map(action -> button("button-" + action, action + ":" + card.id()))
                .toList());
    }

    /** The buttons that ask how a case ended. */
    Map<String, Object> outcomes(String caseId) {
        return rows(Ending.words().stream()
                .map(outcome -> button("outcome-" + outcome, "end-" + outcome + ":" + caseId))
                .toList());
    }

    /** The buttons that ask where a case should go. */
    Map<String, Object> destinations(List<CaseCommands.Destination> all, String caseId) {
        return rows(all.stream()
                .map(one -> {
                    String label = switch (one.kind()) {
                        case COLLEAGUE -> say("to-colleague", one.name());
                        case REGION -> say("to-region", one.name());
                        case OUTSIDE -> say("to-outside", one.name());
                    };
                    return Map.of("text", label, "callback_data", BUTTON + TO + one.key() + ":" + caseId);
                })
                .toList());
    }

    private Map<String, String> button(String label, String value) {
        return Map.of("text", say(label), "callback_data", BUTTON + value);
    }

    private static Map<String, Object> rows(List<Map<String, String>> buttons) {
        List<List<Map<String, String>>> rows = new ArrayList<>();
        for (int i = 0; i < buttons.size(); i += 2) {
            rows.add(buttons.subList(i, Math.min(buttons.size(), i + 2)));
        }
        return Map.of("inline_keyboard", rows);
    }

    String line(CaseCard.Line line) {
        if (line.by().isEmpty()) {
            return cut(say("line-employer", line.text()));
        }
        return cut(say(line.internal() ? "line-note" : "line-adviser", line.by(), line.text()));
    }

    /** What the employer said instead of something said before. */
    String edited(CaseCard.Line line) {
        return cut(say("line-edited", line.text()));
    }

    /**
     * One message of the history.
     *
     * @param last  key of the last line in it
     * @param lines how many lines it has
     */
    record Part(String text, String last, int lines) {}

    /**
     * What was said after a line, for a topic that is made again, in a few messages. What does not fit is the oldest, and the first
     * message says so.
     *
     * @param after key of a line; empty for everything
     */
    List<Part> history(CaseCard card, String after) {
        List<CaseCard.Line> lines = after(card.talk(), after);
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int size = 0;
        for (int i = 0; i < lines.size(); i++) {
            text.append('\n').append(line(lines.get(i)));
            size++;
            boolean full = i + 1 == lines.size()
                    || text.length() + line(lines.get(i + 1)).length() > MESSAGE_MAX - HEAD_MAX;
            if (full) {
                parts.add(new Part(text.toString().strip(), lines.get(i).key(), size));
                text.setLength(0);
                size = 0;
            }
        }
        int skipped = Math.max(0, parts.size() - HISTORY_MESSAGES);
        int left = parts.stream().limit(skipped).mapToInt(Part::lines).sum();
        List<Part> shown = new ArrayList<>(parts.subList(skipped, parts.size()));
        if (after.isEmpty() && !shown.isEmpty()) {
            String head = left == 0 ? say("history") : say("history-shortened", left, card.url());
            Part first = shown.getFirst();
            shown.set(0, new Part(cut(head + "\n" + first.text()), first.last(), first.lines()));
        }
        return shown;
    }

    private static List<CaseCard.Line> after(List<CaseCard.Line> lines, String key) {
        List<String> keys = lines.stream().map(CaseCard.Line::key).toList();
        return lines.subList(key.isEmpty() ? 0 : keys.indexOf(key) + 1, lines.size());
    }

    private static String shortened(String text) {
        return text.length() <= QUESTION_MAX ? text : text.substring(0, QUESTION_MAX) + " …";
    }

    private static String cut(String text) {
        return text.length() <= MESSAGE_MAX ? text : text.substring(0, MESSAGE_MAX) + " …";
    }
}
