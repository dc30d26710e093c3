package nl.wegwijzer.retrieval.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.wegwijzer.knowledge.Term;

/**
 * How a text is read. First the words are put right, then units are made of them:
 *
 * <ol>
 *   <li>{@link Words}: lower case, one sort of quotes, clauses
 *   <li>{@link LanguageVote}: Dutch or English; English skips the Dutch steps
 *   <li>{@link SplitWords}: {@code loonkosten voordeel} is {@code loonkostenvoordeel}
 *   <li>{@link Spelling}: {@code jobcoatch} is {@code jobcoach}
 *   <li>{@link SeparableVerbs}: {@code vraag ik aan} is {@code aanvragen}
 *   <li>{@link WordForms}: the root of each word
 *   <li>{@link Compounds}: the roots of the parts
 *   <li>{@link Phrases} of the terms, then of the word groups
 *   <li>{@link Grams}: four letters in a row
 *   <li>{@link Signs}: what sort of message it is
 * </ol>
 *
 * The same recipe reads the knowledge and the question. Thread-safe.
 */
public final class TextRecipe {

    private static final String EXACT = "=";
    private static final String EMPTY = "-";

    private static final int MOST_REMEMBERED = 50_000;

    /** The steps that can be left out, to measure what each adds. */
    public enum Step {
        LANGUAGE,
        SPLIT_WORDS,
        SPELLING,
        SEPARABLE_VERBS,
        ROOTS,
        COMPOUNDS,
        TERMS,
        WORD_GROUPS,
        GRAMS,
        SIGNS
    }

    private final Set<Step> left;

    private final Map<String, WordUnits> remembered = new ConcurrentHashMap<>();
    private final Lexicon lexicon;
    private final Vocabulary vocabulary;
    private final WordForms forms;
    private final Compounds compounds;
    private final LanguageVote language;
    private final SplitWords splitWords;
    private final Spelling spelling;
    private final SeparableVerbs verbs;
    private final Phrases terms;
    private final Phrases groups;
    private final Signs signs;

    /**
     * @param vocabulary words that are spelt right
     */
    public TextRecipe(DutchDictionary dictionary, Lexicon lexicon, List<Term> thesaurus, Vocabulary vocabulary) {
        this(dictionary, lexicon, thesaurus, vocabulary, Set.of());
    }

    /**
     * The recipe without some of its steps.
     *
     * @param left what is left out
     */
    public TextRecipe(
            DutchDictionary dictionary, Lexicon lexicon, List<Term> thesaurus, Vocabulary vocabulary, Set<Step> left) {
        this.left = Set.copyOf(left);
        this.lexicon = lexicon;
        this.vocabulary = vocabulary;
        this.forms = new WordForms(dictionary, lexicon.families());
        this.compounds = new Compounds(dictionary, lexicon.ownParts(), lexicon.wholes(), lexicon.noParts());
        this.language = new LanguageVote(lexicon.dutchWords(), lexicon.englishWords());
        this.splitWords = new SplitWords(vocabulary, lexicon.dutchWords());
        this.spelling = new Spelling(vocabulary, dictionary, compounds);
        this.verbs = new SeparableVerbs(dictionary);
        this.terms = terms(thesaurus);
        this.groups = groups();
        this.signs = new Signs(lexicon.signs());
    }

    private Phrases terms(List<Term> thesaurus) {
        Phrases.Builder phrases = new Phrases.Builder();
        for (Term term : thesaurus) {
            List<String> ways = new ArrayList<>(term.names());
            ways.addAll(term.everyday());
            ways.addAll(term.english());
            ways.forEach(way -> add(phrases, way, term.term()));
        }
        return phrases.build();
    }

    private Phrases groups() {
        Phrases.Builder phrases = new Phrases.Builder();
        lexicon.groups().forEach((group, ways) -> ways.forEach(way -> add(phrases, way, group)));
        return phrases.build();
    }

    /** A phrase of the lexicon is spelt right. A single past participle stands for itself only: {@code gezeten} is not {@code zitten}. */
    private void add(Phrases.Builder phrases, String way, String label) {
        List<String> words = repaired(Words.of(way), false);
        phrases.add(
                words.size() == 1 && forms.onlyParticiple(words.getFirst())
                        ? List.of(EXACT + words.getFirst())
                        : keys(words),
                label);
    }

    /** The words that are taken to be spelt right. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Reads a text. */
    public Analysis read(String text) {
        List<String> typed = Words.of(text);
        boolean english = has(Step.LANGUAGE) && language.english(typed);
        List<String> words = english ? typed : repaired(typed, true);
        return new Analysis(words, english, units(words, english));
    }

    private List<String> repaired(List<String> typed, boolean mayBeMisspelt) {
        List<String> words = has(Step.SPLIT_WORDS) ? splitWords.joined(typed) : typed;
        words = mayBeMisspelt && has(Step.SPELLING) ? spelling.repaired(words) : words;
        return has(Step.SEPARABLE_VERBS) ? verbs.joined(words) : words;
    }

    private boolean has(Step step) {
        return !left.contains(step);
    }

    /** Whether a text is most likely neither Dutch nor English. */
    public boolean otherLanguage(String text) {
        return language.other(text, Words.of(text), spelling::known);
    }

    private Map<Analysis.Sort, List<String>> units(List<String> words, boolean english) {
        List<String> content = words.stream()
                .filter(word -> !word.isEmpty() && !lexicon.empty().contains(word))
                .toList();
        List<String> roots = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        List<String> grams = new ArrayList<>();
        Set<String> inParts = new LinkedHashSet<>();
        for (String word : content) {
            WordUnits own = english ? english(word) : dutch(word);
            roots.addAll(own.roots());
            parts.addAll(own.parts());
            inParts.addAll(own.groups());
            grams.addAll(own.grams());
        }
        List<String> keys = keys(words);
        List<String> exact = words.stream().map(word -> EXACT + word).toList();
        Map<Analysis.Sort, List<String>> units = new EnumMap<>(Analysis.Sort.class);
        units.put(Analysis.Sort.WORD, roots);
        units.put(Analysis.Sort.PART, parts);
        units.put(Analysis.Sort.TERM, has(Step.TERMS) ? distinct(List.of(terms.in(keys), terms.in(exact))) : List.of());
        units.put(
                Analysis.Sort.GROUP,
                has(Step.WORD_GROUPS) ? distinct(List.of(groups.in(keys), groups.in(exact), inParts)) : List.of());
        units.put(Analysis.Sort.GRAM, has(Step.GRAMS) ? grams : List.of());
        units.put(Analysis.Sort.SIGN, has(Step.SIGNS) ? signs.in(words) : List.of());
        return units;
    }

    /** What one word gives. */
    private record WordUnits(List<String> roots, List<String> parts, Set<String> groups, List<String> grams) {}

    /** The same words come back all the time, so what they give is remembered; that saves memory too. */
    private WordUnits dutch(String word) {
        WordUnits known = remembered.get(word);
        if (known == null) {
            List<String> own = roots(word);
            List<String> smaller = has(Step.COMPOUNDS) ? compounds.parts(word) : List.of();
            List<String> parts = new ArrayList<>(smaller.isEmpty() ? own : List.of());
            Set<String> inParts = new LinkedHashSet<>();
            smaller.forEach(part -> parts.addAll(roots(part)));
            smaller.forEach(part -> inParts.addAll(groups.in(List.of(root(part)))));
            known = new WordUnits(own, List.copyOf(parts), inParts, Grams.of(List.of(word)));
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(word, known);
            }
        }
        return known;
    }

    private List<String> roots(String word) {
        return has(Step.ROOTS) ? forms.roots(word) : List.of(word);
    }

    private String root(String word) {
        return has(Step.ROOTS) ? forms.root(word) : word;
    }

    private static WordUnits english(String word) {
        List<String> root = List.of(EnglishForms.root(word));
        return new WordUnits(root, root, Set.of(), Grams.of(List.of(word)));
    }

    private static List<String> distinct(List<Collection<String>> lists) {
        return lists.stream().flatMap(Collection::stream).distinct().toList();
    }

    /** What phrases are compared by: the root, but a word that says nothing stays as it is, as {@code met} is not {@code meten}. */
    private List<String> keys(List<String> words) {
        return words.stream()
                .filter(word -> !word.isEmpty())
                .map(word -> lexicon.empty().contains(word) ? EMPTY + word : root(word))
                .toList();
    }
}
