package nl.wegwijzer.knowledge.lint;

import java.time.LocalDate;
import java.util.function.Consumer;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.knowledge.loading.Content;

/** WW003: a page is checked again before its review date. */
final class ReviewDates implements Rule {

    private static final int DAYS_AHEAD = 30;

    @Override
    public void check(Content content, LocalDate today, Consumer<Fault> faults) {
        Prose.readable(content.pages())
                .map(page -> page.head().get("herzien_voor"))
                .forEach(review -> {
                    LocalDate day = review.date();
                    if (!day.isAfter(today)) {
                        faults.accept(review.fault("WW003.passed", day));
                    } else if (!day.isAfter(today.plusDays(DAYS_AHEAD))) {
                        faults.accept(review.fault("WW003.near", day));
                    }
                });
        Prose.readable(content.pages())
                .flatMap(page -> page.head().find("geldig_tot").stream())
                .filter(until -> until.date().isBefore(today))
                .map(ReviewDates::ended)
                .forEach(faults);
    }

    private static Fault ended(Item until) {
        return until.fault("WW003.ended", until.date());
    }
}
