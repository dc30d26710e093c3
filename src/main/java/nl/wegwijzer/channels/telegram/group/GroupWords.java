package nl.wegwijzer.channels.telegram.group;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.wegwijzer.handoff.notify.CaseCard;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/** What advisers read in a group. Plain text, so that nothing that an employer typed is taken for markup. */
record GroupWords(Texts texts, ZoneId zone) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH.mm", Locale.of("nl"));
    private static final int NAME_MAX = 120;
    private static final int QUESTION_MAX = 900;
    private static final int MESSAGE_MAX = 3900;
    static final String BUTTON = "ag:";
    static final List<String> OUTCOMES = List.of("beantwoord", "afspraak", "doorverwezen", "geen-reactie", "anders");

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
        return rows(OUTCOMES.stream()
                .map(outcome -> button("outcome-" + outcome, "end-" + outcome + ":" + caseId))
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

    /** All that was said, for a topic that is made again; the newest that fits in one message. */
    String history(CaseCard card) {
        List<String> lines = card.talk().stream().map(this::line).toList();
        int from = lines.size();
        int length = 0;
        while (from > 0 && length + lines.get(from - 1).length() < MESSAGE_MAX - 200) {
            length += lines.get(--from).length() + 1;
        }
        return cut(String.join(
                "\n",
                Stream.concat(Stream.of(say("history")), lines.stream().skip(from))
                        .toList()));
    }

    private static String shortened(String text) {
        return text.length() <= QUESTION_MAX ? text : text.substring(0, QUESTION_MAX) + " …";
    }

    private static String cut(String text) {
        return text.length() <= MESSAGE_MAX ? text : text.substring(0, MESSAGE_MAX) + " …";
    }
}
