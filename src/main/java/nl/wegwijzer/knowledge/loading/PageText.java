package nl.wegwijzer.knowledge.loading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Earlier;
import nl.wegwijzer.knowledge.Rendered;
import nl.wegwijzer.knowledge.Section;

/**
 * Curated text in both its forms.
 *
 * @param plain  the words alone, for answers
 * @param linked with the links of the editors, for the page itself
 */
record PageText(DatedText plain, DatedText linked) implements Section.Body {

    static PageText of(DatedText written) {
        return new PageText(written.withoutLinks(), written);
    }

    @Override
    public Rendered on(LocalDate day) {
        return plain.on(day);
    }

    @Override
    public Rendered linked(LocalDate day) {
        return linked.on(day);
    }

    @Override
    public Optional<String> leadsTo(String part, LocalDate day) {
        int place = on(day).points().indexOf(part);
        return place < 0
                ? Optional.empty()
                : References.links(linked(day).points().get(place)).stream().findFirst();
    }

    @Override
    public List<Earlier> earlier(LocalDate day) {
        return Stream.of(plain.lead(), plain.points(), plain.steps())
                .flatMap(List::stream)
                .flatMap(text -> References.parameters(text).stream())
                .distinct()
                .flatMap(name -> plain.parameters().find(name).stream())
                .flatMap(parameter -> parameter.earlier(day).stream())
                .toList();
    }
}
