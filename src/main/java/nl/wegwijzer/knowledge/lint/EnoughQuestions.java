package nl.wegwijzer.knowledge.lint;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.loading.Content;
import nl.wegwijzer.knowledge.loading.PageFile;
import nl.wegwijzer.knowledge.loading.SectionText;

/** WW012: a section carries enough questions to be found by them, and no section of a regeling so many that it outshouts the others. */
final class EnoughQuestions implements Rule {

    private static final int MANY = 12;
    private static final int FEWER = 6;
    private static final int TIMES = 4;

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
        content.pages().stream().filter(page -> page.kind() == Kind.REGELING).forEach(page -> uneven(page, faults));
    }

    private static void uneven(PageFile page, Consumer<Fault> faults) {
        Comparator<SectionText> byCount =
                Comparator.comparingInt(section -> section.questions().size());
        Optional<SectionText> least = page.sections().stream().min(byCount);
        Optional<SectionText> most = page.sections().stream().max(byCount);
        if (least.isPresent() && most.isPresent()) {
            int few = least.get().questions().size();
            int many = most.get().questions().size();
            if (many > TIMES * few) {
                faults.accept(Fault.of(
                        page.path(),
                        least.get().line(),
                        "WW012.uneven",
                        few,
                        most.get().id(),
                        many,
                        TIMES));
            }
        }
    }

    private static int least(Kind kind) {
        return switch (kind) {
            case REGELING, VERVALLEN -> MANY;
            case PRAKTIJK, STAPPEN, BEGRIP, GESPREK -> FEWER;
        };
    }
}
