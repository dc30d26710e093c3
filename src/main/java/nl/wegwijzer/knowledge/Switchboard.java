package nl.wegwijzer.knowledge;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which pages are switched off, and what was switched lately.
 *
 * @param off     for each page that is off, how it came to be
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
        Stream<Switching> others = off.stream().filter(one -> !one.page().equals(next.page()));
        Stream<Switching> itself = next.off() ? Stream.of(next) : Stream.empty();
        return new Switchboard(
                Stream.concat(itself, others).toList(),
                Stream.concat(Stream.of(next), history.stream())
                        .limit(HISTORY_MAX)
                        .toList());
    }

    Set<PageId> pages() {
        return off.stream().map(Switching::page).collect(Collectors.toUnmodifiableSet());
    }
}
