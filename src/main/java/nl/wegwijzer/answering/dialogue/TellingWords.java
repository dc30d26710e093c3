package nl.wegwijzer.answering.dialogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Term;

/**
 * How much the words of a message tell about the subject. A word on few pages tells much ("werkvergunning"), one that half of the
 * pages use tells nothing ("subsidie", "hoe"); the name of a page or a term of the field ("Open Hiring", "proefplaatsing") tells all, however common. No list of empty words is needed: the questions in the pages say it.
 */
public final class TellingWords {

    /** A word on this share of the pages or more tells nothing. */
    private static final double NOTHING_FROM = 0.5;

    /** What a word tells that is on no page: it is about something, but nobody knows what. */
    private static final double UNKNOWN = 2;

    private final Map<String, Integer> pagesOf;
    private final Set<String> names;
    private final Set<String> synonyms;
    private final Map<String, String> pageOf;
    private final List<String> longestFirst;
    private final int pages;

    /**
     * @param names    titles of pages, and terms that a page is about
     * @param synonyms of those terms, and their abbreviations
     * @param pageOf   the page about a term, by each Dutch word for it, the everyday ones too
     */
    TellingWords(
            Map<String, Integer> pagesOf,
            Set<String> names,
            Set<String> synonyms,
            Map<String, String> pageOf,
            int pages) {
        this.pagesOf = pagesOf;
        this.names = names;
        this.synonyms = synonyms;
        this.pageOf = pageOf;
        this.longestFirst = Stream.concat(names.stream(), synonyms.stream())
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        this.pages = pages;
    }

    /** Counts the words of the headings and questions of all pages, those of kind {@code gesprek} too. */
    public static TellingWords of(Knowledge knowledge) {
        Map<String, Integer> pagesOf = new HashMap<>();
        for (Page page : knowledge.pages()) {
            Set<String> words = new HashSet<>(Plain.words(page.title()));
            page.sections().forEach(section -> {
                words.addAll(Plain.words(section.heading()));
                section.questions().forEach(question -> words.addAll(Plain.words(question)));
            });
            words.forEach(word -> pagesOf.merge(word, 1, Integer::sum));
        }
        Set<String> names = new HashSet<>();
        knowledge.pages().forEach(page -> names.add(Plain.spaced(page.title())));
        Set<String> synonyms = new HashSet<>();
        Map<String, String> pageOf = new HashMap<>();
        for (Term term : knowledge.terms()) {
            term.page().ifPresent(page -> {
                names.add(Plain.spaced(term.term()));
                Stream.of(term.synonyms(), term.abbreviations())
                        .flatMap(List::stream)
                        .forEach(word -> synonyms.add(Plain.spaced(word)));
                Stream.of(term.names(), term.everyday())
                        .flatMap(List::stream)
                        .forEach(word -> pageOf.putIfAbsent(Plain.spaced(word), page.value()));
            });
        }
        return new TellingWords(
                pagesOf, names, synonyms, pageOf, Math.max(1, knowledge.pages().size()));
    }

    /**
     * How far the words narrow the subject down.
     *
     * @return 0 or more: the sum over the different words of the logarithm of how many times narrower than half of the pages
     */
    public double of(String text) {
        List<String> words = Plain.words(text).stream().distinct().toList();
        String spaced = Plain.spaced(text);
        double named = names.stream().anyMatch(spaced::contains) ? Math.log(NOTHING_FROM * pages) : 0;
        return named + words.stream().mapToDouble(this::ofWord).sum();
    }

    /** Whether it names a scheme, a benefit or another term of the field, in whatever word the glossary has for it. */
    boolean names(String text) {
        String spaced = Plain.spaced(text);
        return names.stream().anyMatch(spaced::contains) || synonyms.stream().anyMatch(spaced::contains);
    }

    /** Whether it names what a page is about, and nothing that one of these pages is about. */
    boolean namesElsewhere(String text, List<String> topics) {
        String spaced = Plain.spaced(text);
        List<String> named = pageOf.entrySet().stream()
                .filter(word -> spaced.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return !named.isEmpty() && named.stream().noneMatch(topics::contains);
    }

    /** How far the words narrow it down that are not part of the name of a scheme, a benefit or another term of the field. */
    double besidesNames(String text) {
        String rest = Plain.spaced(text);
        for (String name : longestFirst) {
            rest = rest.replace(name, " ");
        }
        return Plain.words(rest).stream().distinct().mapToDouble(this::ofWord).sum();
    }

    private double ofWord(String word) {
        int on = pagesOf.getOrDefault(word, 0);
        return on == 0 ? UNKNOWN : Math.max(0, Math.log(NOTHING_FROM * pages / on));
    }
}
