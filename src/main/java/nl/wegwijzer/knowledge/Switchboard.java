package nl.wegwijzer.knowledge;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Switching.What;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which pages and topics are switched off, and what was switched lately.
 *
 * @param off     for each page or topic that is off, how it came to be
 * @param history newest first, at most {@value #HISTORY_MAX}
 */
record Switchboard(List<Switching> off, List<Switching> history) {

    static final Switchboard EMPTY = new Switchboard(List.of(), List.of());
    private static final int HISTORY_MAX = 200;

    Switchboard {
        off = List.copyOf(off);
        history = List.copyOf(history);
    }

    Switchboard with(Switching next) {
        Stream<Switching> others = off.stream().filter(one -> !one.isAbout(next.what(), next.id()));
        Stream<Switching> itself = next.off() ? Stream.of(next) : Stream.empty();
        return new Switchboard(
                Stream.concat(itself, others).toList(),
                Stream.concat(Stream.of(next), history.stream())
                        .limit(HISTORY_MAX)
                        .toList());
    }

    Withheld withheld() {
        return new Withheld(
                off.stream()
                        .filter(one -> one.what() == What.PAGE)
                        .map(one -> new PageId(one.id()))
                        .collect(Collectors.toUnmodifiableSet()),
                off.stream()
                        .filter(one -> one.what() == What.TOPIC)
                        .map(Switching::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The second form knows topics; before that only pages were switched. */
    static JsonNode second(JsonNode first) {
        ObjectNode form = (ObjectNode) first.deepCopy();
        Stream.of("off", "history")
                .flatMap(list -> form.path(list).valueStream())
                .forEach(one -> {
                    ObjectNode switching = (ObjectNode) one;
                    switching.put("what", What.PAGE.name());
                    switching.set("id", switching.remove("page"));
                });
        return form;
    }
}
