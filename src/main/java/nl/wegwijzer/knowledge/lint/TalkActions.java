package nl.wegwijzer.knowledge.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Page.Talk.Action;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.knowledge.loading.Content;

/** WW016: a page of kind gesprek names an action that exists, with a reason where the action needs one; no other page does. */
final class TalkActions implements Rule {

    private static final List<String> KEYS = List.of("actie", "reden", "knoppen");
    private static final Map<Action, Set<String>> REASONS = Map.of(
            Action.MENS,
            Set.of("gevraagd", "oordeel", "conflict", "ontslag", "nood", "klacht", "vacature", "pilot"),
            Action.OPDRACHT,
            Set.of(
                    "start",
                    "privacy",
                    "mijngegevens",
                    "vergeet",
                    "taal",
                    "taal-nl",
                    "taal-en",
                    "regio",
                    "help",
                    "stop"));

    @Override
    public void check(Content content, LocalDate today, Consumer<Fault> faults) {
        Prose.readable(content.pages()).forEach(page -> {
            Item front = page.head();
            if (page.kind() == Kind.GESPREK) {
                check(front, faults);
            } else {
                KEYS.stream()
                        .flatMap(key -> front.find(key).stream().map(item -> item.fault("WW016.elsewhere", key)))
                        .forEach(faults);
            }
        });
    }

    private static void check(Item front, Consumer<Fault> faults) {
        Item written = front.get("actie");
        Optional<Action> action = Stream.of(Action.values())
                .filter(known -> word(known).equals(written.text()))
                .findFirst();
        if (action.isEmpty()) {
            String all = String.join(
                    ", ", Stream.of(Action.values()).map(TalkActions::word).toList());
            faults.accept(written.fault("WW016.action", written.text(), all));
            return;
        }
        Set<String> allowed = REASONS.getOrDefault(action.get(), Set.of());
        String reason = front.findText("reden").orElse("");
        if (allowed.isEmpty() && !reason.isEmpty()) {
            faults.accept(front.get("reden").fault("WW016.no-reason", written.text()));
        } else if (!allowed.isEmpty() && !allowed.contains(reason)) {
            faults.accept(front.find("reden")
                    .orElse(written)
                    .fault(
                            "WW016.reason",
                            written.text(),
                            String.join(", ", allowed.stream().sorted().toList())));
        }
    }

    private static String word(Action action) {
        return action.name().toLowerCase(Locale.ROOT);
    }
}
