package nl.wegwijzer.knowledge.lint;

import static nl.wegwijzer.knowledge.lint.Severity.ERROR;
import static nl.wegwijzer.knowledge.lint.Severity.WARNING;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All rules and how bad a fault is. A cause may differ from its rule and then has a line of its own. A number that is no longer
 * used is not used again. What each rule asks of an editor: docs/adding-knowledge.md.
 */
final class RuleBook {

    /** WW006 is kept for decision tables: each has worked cases for every outcome. */
    static final Map<String, Rule> RULES = rules();

    static final Map<String, Severity> SEVERITIES = Map.ofEntries(
            Map.entry("WW001", ERROR), // schema closed
            Map.entry("WW002", ERROR), // every source has an address and a date
            Map.entry("WW002.future", WARNING), // a clock that is set back must not stop a start
            Map.entry("WW002.old", WARNING), // read long ago
            Map.entry("WW003", WARNING), // review date passed or near
            Map.entry("WW004", ERROR), // links exist
            Map.entry("WW005", ERROR), // B1 reading level ..
            Map.entry("WW005.hard", WARNING), // .. with a margin for the names of schemes
            Map.entry("WW005.long", WARNING),
            Map.entry("WW007", ERROR), // no personal data
            Map.entry("WW008", ERROR), // amounts, years and terms are parameters
            Map.entry("WW009", ERROR), // parameters exist ..
            Map.entry("WW009.past", WARNING), // .. but an amount that ends must not stop a start in January
            Map.entry("WW010", ERROR), // topics exist and have a page
            Map.entry("WW011", ERROR), // questions are unique
            Map.entry("WW011.near", WARNING), // .. also in another order of words
            Map.entry("WW012", WARNING), // enough questions
            Map.entry("WW013", ERROR), // length and form of a section
            Map.entry("WW014", ERROR), // English short answer ..
            Map.entry("WW014.section", WARNING), // .. of a section may wait for who speaks English
            Map.entry("WW015", ERROR), // a section names a source that exists
            Map.entry("WW016", ERROR), // action and reason of a gesprek
            Map.entry("WW017", WARNING), // spelling
            Map.entry("WW018", WARNING)); // hard words are in the thesaurus

    private RuleBook() {}

    static List<Rule> rulesInOrder() {
        return List.copyOf(RULES.values());
    }

    /** The severity of a cause, else of its rule. */
    static Severity severity(String rule, String key) {
        Severity ofRule = SEVERITIES.get(rule);
        if (ofRule == null) {
            throw new IllegalStateException(rule + " has no severity");
        }
        return SEVERITIES.getOrDefault(key, ofRule);
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        rules.put("WW001", new ClosedSchema());
        rules.put("WW002", new SourcesHaveAddressAndDate());
        rules.put("WW003", new ReviewDates());
        rules.put("WW004", new LinksExist());
        rules.put("WW005", new ReadingLevel());
        rules.put("WW007", new NoPersonalData());
        rules.put("WW008", new AmountsAreParameters());
        rules.put("WW009", new ParametersAreKnown());
        rules.put("WW010", new TopicsHavePages());
        rules.put("WW011", new QuestionsAreUnique());
        rules.put("WW012", new EnoughQuestions());
        rules.put("WW013", new SectionForm());
        rules.put("WW014", new EnglishShortAnswer());
        rules.put("WW015", new SectionSources());
        rules.put("WW016", new TalkActions());
        rules.put("WW017", new Spelling());
        rules.put("WW018", new HardWordsAreExplained());
        return rules;
    }
}
