package nl.wegwijzer.knowledge.lint;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.loading.Line;
import nl.wegwijzer.knowledge.loading.PageFile;
import nl.wegwijzer.knowledge.loading.References;

/** The texts of a page that a person may read. */
final class Prose {

    private Prose() {}

    /** The short answers, the changes and the text of all sections, without headings and questions. */
    static Stream<Line> of(PageFile page) {
        return Stream.of(shortAnswers(page).stream(), body(page), english(page)).flatMap(lines -> lines);
    }

    private static Stream<Line> english(PageFile page) {
        return page.sections().stream().flatMap(section -> section.english().stream());
    }

    /** The short answers, Dutch and English, as far as they are there. */
    static List<Line> shortAnswers(PageFile page) {
        return Stream.of("kort", "kort_en")
                .flatMap(key -> page.front().stream().flatMap(front -> front.find(key).stream()))
                .map(item -> new Line(item.line(), item.text()))
                .toList();
    }

    /** The Dutch of it: all but the English short answer and what the sections say in English. */
    static Stream<Line> dutch(PageFile page) {
        return Stream.concat(shortAnswers(page).stream().limit(1), body(page));
    }

    private static Stream<Line> body(PageFile page) {
        return Stream.concat(
                page.changes().map(change -> change.get("wat")).map(what -> new Line(what.line(), what.text())),
                page.sections().stream().flatMap(section -> section.prose().stream()));
    }

    /**
     * A text without its links but with their words.
     *
     * @param amount what stands for an amount that is filled in later
     */
    static String plain(String text, String amount) {
        return References.PARAMETER.matcher(References.withoutLinks(text)).replaceAll(amount);
    }

    /** Gives every line of every readable page to a check. */
    static void each(List<PageFile> pages, BiConsumer<PageFile, Line> check) {
        readable(pages).forEach(page -> of(page).forEach(line -> check.accept(page, line)));
    }

    /** The pages whose form is right; the others have their faults told by WW001 and cannot be read further. */
    static Stream<PageFile> readable(List<PageFile> pages) {
        return pages.stream().filter(page -> page.faults().isEmpty());
    }
}
