package nl.wegwijzer.knowledge.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.curated.CuratedFile;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.platform.ContentFolder.ContentFile;

/**
 * A page as it was typed, with what is wrong with its form.
 *
 * @param id    what the file or folder is called
 * @param front the front matter; absent when it cannot be read
 */
public record PageFile(
        String path, String id, Kind kind, Optional<Item> front, List<SectionText> sections, List<Fault> faults) {

    private static final String FENCE = "---";

    public PageFile {
        sections = List.copyOf(sections);
        faults = List.copyOf(faults);
    }

    static PageFile read(ContentFile file, Kind kind) {
        List<String> lines = file.text().lines().toList();
        int end = lines.isEmpty() || !lines.getFirst().strip().equals(FENCE)
                ? -1
                : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        String id = Place.id(file.path());
        if (end < 1) {
            Fault fault = Fault.of(file.path(), 1, "WW001.no-front-matter");
            return new PageFile(file.path(), id, kind, Optional.empty(), List.of(), List.of(fault));
        }
        CuratedFile front = CuratedFile.read(file, String.join("\n", lines.subList(1, end)), 1, "page");
        List<Fault> faults = new ArrayList<>(front.faults());
        List<SectionText> sections =
                new SectionReader(file.path(), faults).read(lines.subList(end + 1, lines.size()), end + 2);
        front.root().filter(root -> front.faults().isEmpty()).ifPresent(root -> agree(root, id, kind, faults));
        if (kind != Kind.GESPREK) {
            sections.forEach(section -> facet(file.path(), section, faults));
        }
        return new PageFile(file.path(), id, kind, front.root(), sections, faults);
    }

    private static void agree(Item front, String id, Kind kind, List<Fault> faults) {
        if (!front.get("id").text().equals(id)) {
            faults.add(front.get("id").fault("WW001.id", front.get("id").text(), id));
        }
        if (front.get("soort").word(Kind.class) != kind) {
            faults.add(front.get("soort")
                    .fault("WW001.kind", front.get("soort").text(), kind.name().toLowerCase(Locale.ROOT)));
        }
    }

    private static void facet(String path, SectionText section, List<Fault> faults) {
        String facet = section.attributes().getOrDefault("facet", "");
        if (facet.isEmpty()) {
            faults.add(Fault.of(path, section.line(), "WW001.facet-missing"));
        } else if (KnowledgeBuilder.facet(facet).isEmpty()) {
            String all = Stream.of(Facet.values())
                    .map(known -> known.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            faults.add(Fault.of(path, section.line(), "WW001.facet", facet, all));
        }
    }

    /** The section of that name. */
    public Optional<SectionText> section(String name) {
        return sections.stream().filter(section -> section.id().equals(name)).findFirst();
    }

    /** What changed in the rule, as it was typed. */
    public Stream<Item> changes() {
        return front.flatMap(head -> head.find("wijzigingen")).stream().flatMap(changes -> changes.items().stream());
    }

    /** The front matter of a page without faults. */
    public Item head() {
        return front.orElseThrow(() -> new IllegalStateException(path + " has no front matter"));
    }
}
