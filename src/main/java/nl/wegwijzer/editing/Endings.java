package nl.wegwijzer.editing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Amount;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.PageId;

/**
 * What an editor has to look at, by when; each list with the first day first.
 *
 * @param passed past its day
 * @param soon   within {@value #SOON} days
 * @param later  within {@value #LATER} days
 */
record Endings(List<Ending> passed, List<Ending> soon, List<Ending> later) {

    private static final int SOON = 30;
    private static final int LATER = 90;

    /** What ends: the time until the next check, the rule itself, or what is known of amounts. */
    enum What {
        CHECK,
        RULE,
        AMOUNTS
    }

    /**
     * Something that ends.
     *
     * @param title of the page; of amounts without a page of that name the file
     * @param page  the page to look at, if there is one
     * @param last  the last day on which it is good
     * @param names of amounts: which
     */
    record Ending(What what, String title, Optional<Page> page, String file, LocalDate last, List<String> names) {
        Ending {
            names = List.copyOf(names);
        }
    }

    static Endings of(Knowledge knowledge, LocalDate today) {
        List<Ending> all = Stream.concat(pages(knowledge), amounts(knowledge))
                .filter(ending -> ending.last().isBefore(today.plusDays(LATER)))
                .sorted(Comparator.comparing(Ending::last).thenComparing(Ending::file))
                .toList();
        return new Endings(
                between(all, LocalDate.MIN, today),
                between(all, today, today.plusDays(SOON)),
                between(all, today.plusDays(SOON), LocalDate.MAX));
    }

    private static List<Ending> between(List<Ending> all, LocalDate from, LocalDate before) {
        return all.stream()
                .filter(one -> !one.last().isBefore(from) && one.last().isBefore(before))
                .toList();
    }

    private static Stream<Ending> pages(Knowledge knowledge) {
        return knowledge.pages().stream()
                .flatMap(page -> Stream.concat(
                        Stream.of(of(What.CHECK, page, page.reviewBefore().minusDays(1))),
                        page.validUntil().map(until -> of(What.RULE, page, until)).stream()));
    }

    private static Ending of(What what, Page page, LocalDate last) {
        return new Ending(what, page.title(), Optional.of(page), page.file(), last, List.of());
    }

    /** One for all amounts of a file that end on the same day. */
    private static Stream<Ending> amounts(Knowledge knowledge) {
        Map<String, Map<LocalDate, List<Amount>>> byFile = knowledge.amounts().stream()
                .filter(amount -> amount.knownUntil().isPresent())
                .collect(Collectors.groupingBy(
                        Amount::file,
                        TreeMap::new,
                        Collectors.groupingBy(amount -> amount.knownUntil().orElseThrow())));
        return byFile.values().stream()
                .flatMap(byDay -> byDay.entrySet().stream())
                .map(entry -> amounts(knowledge, entry.getKey(), entry.getValue()));
    }

    private static Ending amounts(Knowledge knowledge, LocalDate last, List<Amount> amounts) {
        String file = amounts.getFirst().file();
        String id = amounts.getFirst().name().replaceFirst("\\..*", "");
        Optional<Page> page = knowledge.page(new PageId(id));
        return new Ending(
                What.AMOUNTS,
                page.map(Page::title).orElse(file),
                page,
                file,
                last,
                amounts.stream()
                        .map(amount -> amount.name().substring(id.length() + 1))
                        .toList());
    }
}
