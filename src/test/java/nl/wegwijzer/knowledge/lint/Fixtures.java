package nl.wegwijzer.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.loading.Content;
import nl.wegwijzer.platform.ContentFolder;

/** Holds the fixtures of a rule, in {@code src/test/resources/lint/<number>}, against it on 22 November 2026. */
final class Fixtures {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Path ROOT = Path.of("src/test/resources/lint");

    private Fixtures() {}

    /** Checks that the valid fixture is valid, and gives the faults of the invalid one as {@code path:line key}. */
    static List<String> faults(String number) {
        assertThat(check(number, "valid")).as(number + ", valid").isEmpty();
        List<Fault> faults = check(number, "invalid");
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.rule()).isEqualTo(number);
            assertThat(fault.message()).as("every place is filled").doesNotContainPattern("\\{\\d}");
            RuleBook.severity(fault.rule(), fault.key());
        });
        return faults.stream()
                .map(fault -> fault.path() + ":" + fault.line() + " " + fault.key())
                .toList();
    }

    private static List<Fault> check(String number, String fixture) {
        Content content = Content.read(new ContentFolder(
                Optional.of(ROOT.resolve(number).resolve(fixture).toAbsolutePath())));
        List<Fault> faults = new ArrayList<>();
        Optional.ofNullable(RuleBook.RULES.get(number)).orElseThrow().check(content, TODAY, faults::add);
        return faults.stream().sorted().toList();
    }
}
