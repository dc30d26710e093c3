package nl.wegwijzer.knowledge.lint;

import java.time.LocalDate;
import java.util.function.Consumer;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.loading.Content;

/** WW012: a section carries enough questions to be found by them. */
final class EnoughQuestions implements Rule {

    private static final int MANY = 12;
    private static final int FEWER = 6;

    @Override
    public void check(Content content, LocalDate today, Consumer<Fault> faults) {
        content.pages()
                .forEach(page -> page.sections().forEach(section -> {
                    int least = least(page.kind());
                    int count = section.questions().size();
                    if (count < least) {
                        faults.accept(Fault.of(page.path(), section.line(), "WW012.few", count, least));
                    }
                }));
    }

    private static int least(Kind kind) {
        return switch (kind) {
            case REGELING, VERVALLEN -> MANY;
            case PRAKTIJK, STAPPEN, BEGRIP, GESPREK -> FEWER;
        };
    }
}
