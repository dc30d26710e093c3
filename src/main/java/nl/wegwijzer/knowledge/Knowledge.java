package nl.wegwijzer.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All curated content at one moment: immutable and free of faults.
 *
 * @param version a hash of the files it was read from
 * @param pages   all pages, ordered by id
 * @param terms   the thesaurus
 * @param amounts what ends when
 */
public record Knowledge(
        String version, List<Page> pages, List<Term> terms, List<Amount> amounts, Map<PageId, Page> byId) {

    public Knowledge {
        pages = List.copyOf(pages);
        terms = List.copyOf(terms);
        amounts = List.copyOf(amounts);
        byId = Map.copyOf(byId);
    }

    public static Knowledge of(String version, List<Page> pages, List<Term> terms, List<Amount> amounts) {
        return new Knowledge(
                version,
                pages,
                terms,
                amounts,
                pages.stream().collect(Collectors.toMap(Page::id, Function.identity())));
    }

    /** The same content without some pages; the same object when it has none of them. */
    Knowledge without(Withheld withheld) {
        return pages.stream().noneMatch(withheld::holds)
                ? this
                : of(
                        version,
                        pages.stream().filter(page -> !withheld.holds(page)).toList(),
                        terms,
                        amounts);
    }

    /** The pages of which a topic is the main one. */
    public List<Page> about(String topic) {
        return pages.stream()
                .filter(page -> page.mainTopic().filter(topic::equals).isPresent())
                .toList();
    }

    public Optional<Page> page(PageId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The page of which this is the id; empty for any other text. */
    public Optional<Page> page(String id) {
        return PageId.read(id).flatMap(this::page);
    }

    /** The title of a page; the id itself when there is no such page. */
    public String title(String id) {
        return page(id).map(Page::title).orElse(id);
    }

    /** The section of a reference such as {@code no-riskpolis#bedrag}; empty for any other text. */
    public Optional<Section> section(String reference) {
        int hash = reference.indexOf('#');
        return hash < 1
                ? Optional.empty()
                : page(reference.substring(0, hash)).flatMap(page -> page.section(reference.substring(hash + 1)));
    }

    public Stream<Section> sections() {
        return pages.stream().flatMap(page -> page.sections().stream());
    }
}
