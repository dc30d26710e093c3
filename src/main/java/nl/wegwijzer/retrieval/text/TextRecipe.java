package nl.wegwijzer.retrieval.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * </ol>
 *
 * The same recipe reads the knowledge and the question. Thread-safe.
 */
public final class TextRecipe {

    private final Lexicon lexicon;
    private final WordForms forms;
    private final Compounds compounds;
    private final LanguageVote language;
    private final SplitWords splitWords;
    private final Spelling spelling;
    private final SeparableVerbs verbs;
    private final Phrases terms;
    private final Phrases groups;

    /**
     * @param written texts of editors, whose spelling is trusted
     * @param typed   questions as employers type them
     */
    public TextRecipe(DutchDictionary dictionary, Lexicon lexicon, List<Term> thesaurus, List<String> written, List<String> typed) {
        this.lexicon = lexicon;
        this.forms = new WordForms(dictionary, lexicon.families());
        this.compounds = new Compounds(dictionary, lexicon.ownParts(), lexicon.wholes(), lexicon.noParts());
        this.language = new LanguageVote(lexicon.dutchWords(), lexicon.englishWords());
        Vocabulary vocabulary = Vocabulary.of(written, typed, dictionary);
        this.splitWords = new SplitWords(vocabulary, lexicon.dutchWords());
        this.spelling = new Spelling(vocabulary, dictionary, compounds);
        this.verbs = new SeparableVerbs(dictionary);
        this.terms = terms(thesaurus);
        this.groups = groups();
    }

    private Phrases terms(List<Term> thesaurus) {
        Phrases.Builder phrases = new Phrases.Builder();
        for (Term term : thesaurus) {
            List<String> ways = new ArrayList<>(List.of(term.term()));
            ways.addAll(term.synonyms());
            ways.addAll(term.abbreviations());
            ways.addAll(term.everyday());
            ways.addAll(term.english());
            ways.forEach(way -> phrases.add(roots(put(way)), term.term()));
        }
        return phrases.build();
    }

    private Phrases groups() {
        Phrases.Builder phrases = new Phrases.Builder();
        lexicon.groups().forEach((group, ways) -> ways.forEach(way -> phrases.add(roots(put(way)), group)));
        return phrases.build();
    }

    /** Reads a text. */
    public Analysis read(String text) {
        List<String> typed = Words.of(text);
        boolean english = language.english(typed);
        List<String> words = english ? typed : verbs.joined(spelling.repaired(splitWords.joined(typed)));
        return new Analysis(words, english, units(words, english));
    }

    /** The words of a phrase of the lexicon, which is spelt right. */
    private List<String> put(String phrase) {
        return verbs.joined(splitWords.joined(Words.of(phrase)));
    }

    private Map<Analysis.Sort, List<String>> units(List<String> words, boolean english) {
        Map<Analysis.Sort, List<String>> units = new EnumMap<>(Analysis.Sort.class);
        List<String> content = words.stream().filter(word -> !word.isEmpty() && !lexicon.empty().contains(word)).toList();
        List<String> all = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (String word : content) {
            all.addAll(forms.roots(word));
            compounds.parts(word).forEach(part -> parts.addAll(forms.roots(part)));
        }
        List<String> keys = roots(words);
        List<String> heads = content.stream().map(compounds::parts).filter(p -> !p.isEmpty()).flatMap(List::stream).map(forms::root).toList();
        Set<String> found = new LinkedHashSet<>(groups.in(keys));
        heads.forEach(part -> found.addAll(groups.in(List.of(part))));
        units.put(Analysis.Sort.WORD, all);
        units.put(Analysis.Sort.PART, parts);
        units.put(Analysis.Sort.TERM, terms.in(keys));
        units.put(Analysis.Sort.GROUP, List.copyOf(found));
        units.put(Analysis.Sort.GRAM, Grams.of(content));
        return units;
    }

    private List<String> roots(List<String> words) {
        return words.stream().filter(word -> !word.isEmpty()).map(forms::root).toList();
    }
}
