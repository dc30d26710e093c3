package nl.wegwijzer.knowledge.lint;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.knowledge.loading.Content;
import nl.wegwijzer.knowledge.loading.PageFile;
import nl.wegwijzer.knowledge.loading.Parameters;
import nl.wegwijzer.knowledge.loading.Reckoning;
import nl.wegwijzer.knowledge.loading.References;
import nl.wegwijzer.knowledge.loading.SectionText;

/**
 * WW009: a parameter that a text refers to exists, and we know its value today; in a change, its value on the day of the change. A sum
 * has a form that we know.
 */
final class ParametersAreKnown implements Rule {

    @Override
    public void check(Content content, LocalDate today, Consumer<Fault> faults) {
        Set<String> told = new HashSet<>();
        Prose.each(
                content.pages(),
                (page, line) -> References.parameters(line.text())
                        .forEach(name -> content.parameters()
                                .find(name)
                                .ifPresentOrElse(
                                        parameter -> {
                                            if (parameter.on(today).isEmpty() && told.add(name)) {
                                                faults.accept(parameter.at().fault("WW009.past", name, today));
                                            }
                                        },
                                        () -> faults.accept(
                                                Fault.of(page.path(), line.number(), "WW009.missing", name)))));
        content.pages()
                .forEach(page -> page.sections().stream()
                        .filter(section -> section.attributes().containsKey("reken"))
                        .forEach(section -> sum(page, section, content.parameters(), faults)));
        Prose.readable(content.pages())
                .flatMap(PageFile::changes)
                .forEach(change -> change(change, content.parameters(), faults));
    }

    private static void sum(PageFile page, SectionText section, Parameters parameters, Consumer<Fault> faults) {
        Reckoning.of(section.values("reken"))
                .ifPresentOrElse(
                        reckoning -> reckoning
                                .missing(parameters)
                                .forEach(name ->
                                        faults.accept(Fault.of(page.path(), section.line(), "WW009.missing", name))),
                        () -> faults.accept(Fault.of(page.path(), section.line(), "WW009.sum")));
    }

    private static void change(Item change, Parameters parameters, Consumer<Fault> faults) {
        LocalDate day = change.get("sinds").date();
        References.parameters(change.get("wat").text()).stream()
                .flatMap(name -> parameters.find(name).stream())
                .filter(parameter -> parameter.on(day).isEmpty())
                .forEach(parameter -> faults.accept(change.get("wat").fault("WW009.change", parameter.name(), day)));
    }
}
