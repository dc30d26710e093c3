package nl.wegwijzer.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import nl.wegwijzer.WegwijzerApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;

/** The arrows between modules point down, and each rule is shown to catch an offender that was planted for it. */
class ModularityTests {

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.wegwijzer");
    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importPackages("nl.wegwijzer.architecture.offenders");

    private static final ArchRule ONE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage("nl.wegwijzer.platform..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the one clock is a bean, so that a test and a preview can move it");

    private static final ArchRule NO_BARE_EXCEPTION = noClasses()
            .that()
            .areNotAssignableTo(RuntimeException.class)
            .should()
            .callConstructor(RuntimeException.class, String.class)
            .orShould()
            .callConstructor(RuntimeException.class)
            .because("an exception has a type that says what broke");

    private static final ArchRule NO_TRANSACTIONAL_LISTENER = noMethods()
            .should()
            .beMetaAnnotatedWith("org.springframework.transaction.event.TransactionalEventListener")
            .allowEmptyShould(true)
            .because("without a transaction manager such a listener is never called");

    private static final ArchRule REDIS_THROUGH_THE_PLATFORM = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.data.redis.core.RedisTemplate")
            .because("keys have an owner and an expiry: Documents and StringRedisTemplate with a Keyspace");

    @Test
    void arrowsPointDown() {
        ApplicationModules modules = ApplicationModules.of(WegwijzerApplication.class);
        modules.verify();
        new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }

    @Test
    void allRulesHold() {
        List.of(ONE_CLOCK, NO_BARE_EXCEPTION, NO_TRANSACTIONAL_LISTENER, REDIS_THROUGH_THE_PLATFORM)
                .forEach(rule -> rule.check(PRODUCTION));
    }

    @Test
    void eachRuleCatchesItsPlantedOffender() {
        List.of(ONE_CLOCK, NO_BARE_EXCEPTION, NO_TRANSACTIONAL_LISTENER, REDIS_THROUGH_THE_PLATFORM)
                .forEach(rule -> assertThatThrownBy(() -> rule.check(OFFENDERS))
                        .as("an offender against: %s", rule.getDescription())
                        .isInstanceOf(AssertionError.class));
    }

    /** The boundaries of a small house of test classes with an offence of each sort; the check must name all of them. */
    @ParameterizedTest
    @CsvSource({
        "forbidden module, 'upstairs'",
        "inside of another module, 'Hidden'",
    })
    void boundariesCatchPlantedOffenders(String offence, String named) {
        Violations found = ApplicationModules.of(
                        "nl.wegwijzer.architecture.plantedhouse", ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .detectViolations();
        assertThat(found.getMessages()).as(offence).anyMatch(message -> message.contains(named));
    }

    @Test
    void everyModuleSaysWhatItMayImport() {
        ApplicationModules modules = ApplicationModules.of(WegwijzerApplication.class);
        assertThat(modules.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
                .contains("platform", "conversation", "knowledge", "retrieval", "answering", "handoff", "channels");
    }
}
