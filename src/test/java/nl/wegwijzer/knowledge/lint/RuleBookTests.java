package nl.wegwijzer.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table of severities, the rules and the messages are about the same rules. */
class RuleBookTests {

    private static final Set<String> MESSAGES =
            ResourceBundle.getBundle("messages.lint", Locale.ROOT).keySet();

    @Test
    void everyRuleHasASeverityAndMessages() {
        assertThat(RuleBook.SEVERITIES.keySet().stream().filter(key -> !key.contains(".")))
                .containsExactlyInAnyOrderElementsOf(RuleBook.RULES.keySet());
        assertThat(MESSAGES.stream()
                        .filter(key -> key.startsWith("WW"))
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(RuleBook.RULES.keySet());
    }

    @Test
    void aCauseWithItsOwnSeverityHasAMessage() {
        assertThat(MESSAGES)
                .containsAll(RuleBook.SEVERITIES.keySet().stream()
                        .filter(key -> key.contains("."))
                        .toList());
    }

    /** For decision tables, which have a check of their own. */
    @Test
    void theReservedNumberIsFree() {
        assertThat(RuleBook.RULES).doesNotContainKey("WW006");
    }
}
