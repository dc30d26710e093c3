package nl.wegwijzer.knowledge.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import nl.wegwijzer.knowledge.Source;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.knowledge.loading.Content;

/** WW002: every source has an address, except advice of our own, and the day on which it was read, not too long ago. */
final class SourcesHaveAddressAndDate implements Rule {

    private static final int MONTHS = 18;

    @Override
    public void check(Content content, LocalDate today, Consumer<Fault> faults) {
        Prose.readable(content.pages())
                .flatMap(page -> page.head().find("bronnen").map(Item::items).orElse(List.of()).stream())
                .forEach(source -> check(source, today, faults));
    }

    private static void check(Item source, LocalDate today, Consumer<Fault> faults) {
        String id = source.get("id").text();
        if (source.find("url").isEmpty() && source.get("soort").word(Source.Kind.class) != Source.Kind.EIGEN) {
            faults.accept(source.fault("WW002.address", id));
        }
        source.find("gelezen_op")
                .ifPresentOrElse(
                        read -> {
                            if (read.date().isAfter(today)) {
                                faults.accept(read.fault("WW002.future", id));
                            } else if (read.date().isBefore(today.minusMonths(MONTHS))) {
                                faults.accept(read.fault("WW002.old", id, read.date(), MONTHS));
                            }
                        },
                        () -> faults.accept(source.fault("WW002.date", id)));
    }
}
