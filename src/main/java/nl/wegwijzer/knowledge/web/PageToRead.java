package nl.wegwijzer.knowledge.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.wegwijzer.knowledge.Earlier;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Rendered;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.knowledge.loading.References;
import org.jspecify.annotations.Nullable;

/**
 * What people see of a page beside {@link PageOnDay}: its links, what amounts were before, what changed, and whether it was checked in
 * time.
 *
 * @param overdue whether it should have been checked again by now
 * @param lead    the short answer
 * @param parts   by the id of their section
 * @param changes in the order of the page
 */
record PageToRead(boolean overdue, List<Piece> lead, Map<String, Part> parts, List<Change> changes) {

    /**
     * A part of a text.
     *
     * @param href where it leads; null for words that are no link, or point at a page that is not there to read
     */
    record Piece(String words, @Nullable String href) {}

    /** A section, with the titles of its sources by their id. */
    record Part(
            List<Piece> lead,
            List<List<Piece>> points,
            List<List<Piece>> steps,
            List<Earlier> earlier,
            Map<String, String> sources) {}

    /** A change in the rule, with the title of its source. */
    record Change(List<Piece> what, String source) {}

    /**
     * @param href where a target of a link leads; null when there is nothing to read
     */
    static PageToRead of(Page page, LocalDate day, Function<String, @Nullable String> href) {
        Map<String, Part> parts = new LinkedHashMap<>();
        page.sections().forEach(section -> parts.put(section.id(), part(section, day, href)));
        List<Change> changes = page.changes().stream()
                .map(change -> new Change(
                        pieces(change.what().linked(change.since()).lead(), href),
                        change.source().title()))
                .toList();
        return new PageToRead(
                page.overdueOn(day), pieces(page.shortAnswer().linked(day).lead(), href), parts, changes);
    }

    private static Part part(Section section, LocalDate day, Function<String, @Nullable String> href) {
        Rendered text = section.body().linked(day);
        Map<String, String> sources = new LinkedHashMap<>();
        section.sources().forEach(source -> sources.put(source.id(), source.title()));
        return new Part(
                pieces(text.lead(), href),
                text.points().stream().map(point -> pieces(point, href)).toList(),
                text.steps().stream().map(step -> pieces(step, href)).toList(),
                section.body().earlier(day),
                sources);
    }

    private static List<Piece> pieces(String text, Function<String, @Nullable String> href) {
        return References.pieces(text).stream()
                .map(piece -> new Piece(piece.words(), piece.target().map(href).orElse(null)))
                .toList();
    }
}
