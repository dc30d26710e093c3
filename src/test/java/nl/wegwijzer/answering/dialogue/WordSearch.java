package nl.wegwijzer.answering.dialogue;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.retrieval.Search;

/** A toy ranking for tests: the share of a section grows with the words that it has in common with the question. */
record WordSearch(List<Page> pages) implements Search {

    @Override
    public Ranking search(Query query) {
        Set<String> asked = new HashSet<>(Plain.words(query.text()));
        double total = sections().mapToDouble(section -> weight(section, asked)).sum();
        List<Passage> passages = pages.stream()
                .flatMap(page -> page.sections().stream().map(section -> {
                    double share = weight(section, asked) / total;
                    double ofPage = page.sections().stream()
                                    .mapToDouble(each -> weight(each, asked))
                                    .sum()
                            / total;
                    return new Passage(page, section, share, ofPage);
                }))
                .sorted(Comparator.comparingDouble(Passage::score).reversed())
                .toList();
        return new Ranking(passages, new Signals(query.text(), false, 1, 0));
    }

    private java.util.stream.Stream<Section> sections() {
        return pages.stream().flatMap(page -> page.sections().stream());
    }

    private static double weight(Section section, Set<String> asked) {
        Set<String> words = section.questions().stream()
                .flatMap(question -> Plain.words(question).stream())
                .collect(Collectors.toSet());
        words.retainAll(asked);
        return Math.exp(2.0 * words.size());
    }
}
