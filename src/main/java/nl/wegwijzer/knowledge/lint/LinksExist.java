package nl.wegwijzer.knowledge.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.knowledge.loading.Content;
import nl.wegwijzer.knowledge.loading.PageFile;
import nl.wegwijzer.knowledge.loading.References;

/** WW004: what a page, a successor or a term points at is there. */
final class LinksExist implements Rule {

    @Override
    public void check(Content content, LocalDate today, Consumer<Fault> faults) {
        Map<String, PageFile> pages = content.byId();
        Prose.each(
                content.pages(),
                (page, line) -> References.links(line.text()).stream()
                        .filter(target -> !exists(pages, target))
                        .forEach(target -> faults.accept(Fault.of(page.path(), line.number(), "WW004.link", target))));
        Set<String> regions = regions(content);
        Prose.readable(content.pages()).map(PageFile::head).forEach(front -> {
            missing(front, "opvolgers", pages.keySet(), "WW004.link", faults);
            missing(front, "regios", regions, "WW004.region", faults);
        });
        content.terms().map(Item::items).orElse(List.of()).stream()
                .flatMap(term -> term.find("pagina").stream())
                .filter(page -> !pages.containsKey(page.text()))
                .forEach(page -> faults.accept(page.fault("WW004.link", page.text())));
    }

    private static void missing(Item front, String key, Set<String> known, String fault, Consumer<Fault> faults) {
        front.find(key).map(Item::items).orElse(List.of()).stream()
                .filter(item -> !known.contains(item.text()))
                .forEach(item -> faults.accept(item.fault(fault, item.text())));
    }

    private static boolean exists(Map<String, PageFile> pages, String target) {
        if (target.startsWith("https://") || target.startsWith("http://")) {
            return true;
        }
        int hash = target.indexOf('#');
        PageFile page = pages.get(hash < 0 ? target : target.substring(0, hash));
        return page != null
                && (hash < 0 || page.section(target.substring(hash + 1)).isPresent());
    }

    private static Set<String> regions(Content content) {
        return content.files().stream()
                .map(file -> file.path())
                .filter(path -> path.startsWith("regios/AM"))
                .map(path -> path.substring("regios/".length()).replace(".yaml", ""))
                .collect(Collectors.toSet());
    }
}
