package nl.wegwijzer.retrieval;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.retrieval.calibration.Calibration;
import nl.wegwijzer.retrieval.rag.Lookup;
import nl.wegwijzer.retrieval.rag.Retrieval;
import nl.wegwijzer.retrieval.text.Analysis;

/**
 * The search: the question is read, goes through the retrievers, and what comes back is limited to what holds for this employer on
 * this day, made into shares, and given a probability.
 */
final class KnowledgeSearch implements Search {

    private static final int LONGEST = 2000;

    private final Retrieval retrieval;
    private final Calibration calibration;
    private final Predicate<Page> speaks;

    /**
     * @param speaks whether a page may be used; one that is switched off keeps its share, so that no other page looks surer
     */
    KnowledgeSearch(Retrieval retrieval, Calibration calibration, Predicate<Page> speaks) {
        this.retrieval = retrieval;
        this.calibration = calibration;
        this.speaks = speaks;
    }

    @Override
    public Ranking search(Query query) {
        String text = query.text().length() > LONGEST ? query.text().substring(0, LONGEST) : query.text();
        Retrieval.Found found = retrieval.find(text);
        Lookup lookup = found.lookup();
        Analysis question = lookup.question();
        boolean other = lookup.index().corpus().recipe().otherLanguage(text);
        if (question.of(Analysis.Sort.GRAM).isEmpty()) {
            return new Ranking(List.of(), new Signals(question.text(), question.english(), 0, 0, other, Set.of()));
        }
        Weighing weighing = Weighing.of(found, query, speaks);
        List<Passage> passages = weighing.first(query.limit()).stream()
                .map(weighed -> new Passage(
                        weighed.entry().page(),
                        weighed.entry().section(),
                        weighed.share(),
                        calibration.probability(weighed.evidence())))
                .toList();
        double known = lookup.index().known().share(question);
        Set<String> signs = Set.copyOf(question.of(Analysis.Sort.SIGN));
        return new Ranking(
                passages, new Signals(question.text(), question.english(), known, weighing.margin(), other, signs));
    }
}
