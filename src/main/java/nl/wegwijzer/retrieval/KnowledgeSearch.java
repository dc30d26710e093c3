package nl.wegwijzer.retrieval;

import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.PageId;
import nl.wegwijzer.retrieval.calibration.Calibration;
import nl.wegwijzer.retrieval.calibration.Evidence;
import nl.wegwijzer.retrieval.rag.Lookup;
import nl.wegwijzer.retrieval.rag.Retrieval;
import nl.wegwijzer.retrieval.rag.Segments;
import nl.wegwijzer.retrieval.ranking.Corpus;
import nl.wegwijzer.retrieval.ranking.Opinion;
import nl.wegwijzer.retrieval.text.Analysis;

/**
 * The search: the question is read, goes through the retrievers, and what comes back is limited to what holds for this employer on
 * this day, made into shares, and given a probability.
 */
final class KnowledgeSearch implements Search {

    private static final int LONGEST = 2000;

    private final Retrieval retrieval;
    private final Calibration calibration;

    KnowledgeSearch(Retrieval retrieval, Calibration calibration) {
        this.retrieval = retrieval;
        this.calibration = calibration;
    }

    /** A section that may be shown, with its sum and then its share. */
    private record Candidate(int place, Corpus.Entry entry, double sum, double share) {}

    @Override
    public Ranking search(Query query) {
        String text = query.text().length() > LONGEST ? query.text().substring(0, LONGEST) : query.text();
        Retrieval.Found found = retrieval.find(text);
        Lookup lookup = found.lookup();
        Analysis question = lookup.question();
        double known = lookup.index().known().share(question);
        if (question.of(Analysis.Sort.GRAM).isEmpty()) {
            return new Ranking(List.of(), new Signals(question.text(), question.english(), 0, 0));
        }
        List<Candidate> candidates = shares(candidates(found, query));
        Map<PageId, Double> pages = new HashMap<>();
        candidates.forEach(candidate -> pages.merge(candidate.entry().page().id(), candidate.share(), Double::sum));
        Map<PageId, Double> agreement = agreement(lookup);
        float[] likeness = likeness(lookup);
        List<Passage> passages = candidates.stream()
                .limit(query.limit())
                .map(candidate -> {
                    Page page = candidate.entry().page();
                    Evidence evidence = new Evidence(
                            candidate.share(),
                            Math.min(1, pages.getOrDefault(page.id(), 0.0)),
                            candidate.share() - bestOfAnother(candidates, page.id()),
                            known,
                            likeness[candidate.place()],
                            agreement.getOrDefault(page.id(), 0.0),
                            !candidate.entry().shown());
                    return new Passage(
                            page, candidate.entry().section(), candidate.share(), calibration.probability(evidence));
                })
                .toList();
        double margin = candidates.isEmpty()
                ? 0
                : candidates.getFirst().share()
                        - bestOfAnother(
                                candidates, candidates.getFirst().entry().page().id());
        return new Ranking(passages, new Signals(question.text(), question.english(), known, Math.max(0, margin)));
    }

    private static List<Candidate> candidates(Retrieval.Found found, Query query) {
        List<Candidate> candidates = new ArrayList<>();
        for (Content content : found.contents()) {
            int place = content.textSegment().metadata().getInteger(Segments.PLACE);
            Corpus.Entry entry = found.lookup().index().corpus().entries().get(place);
            if (holds(entry.page(), query)) {
                candidates.add(
                        new Candidate(place, entry, (Double) content.metadata().get(ContentMetadata.SCORE), 0));
            }
        }
        return candidates;
    }

    private static boolean holds(Page page, Query query) {
        return page.validOn(query.on())
                && (page.regions().isEmpty()
                        || query.region().map(page.regions()::contains).orElse(true));
    }

    /** The sums are log-odds, so their exponents are shares. */
    private static List<Candidate> shares(List<Candidate> candidates) {
        double top = candidates.isEmpty() ? 0 : candidates.getFirst().sum();
        double total = candidates.stream()
                .mapToDouble(candidate -> Math.exp(candidate.sum() - top))
                .sum();
        return candidates.stream()
                .map(candidate -> new Candidate(
                        candidate.place(), candidate.entry(), candidate.sum(), Math.exp(candidate.sum() - top) / total))
                .toList();
    }

    private static double bestOfAnother(List<Candidate> candidates, PageId page) {
        return candidates.stream()
                .filter(candidate -> !candidate.entry().page().id().equals(page))
                .mapToDouble(Candidate::share)
                .findFirst()
                .orElse(0);
    }

    /** Per page the share of the rankers whose favourite is on it. */
    private static Map<PageId, Double> agreement(Lookup lookup) {
        Map<PageId, Double> agreement = new HashMap<>();
        List<Corpus.Entry> entries = lookup.index().corpus().entries();
        int rankers = lookup.found().size();
        for (Opinion opinion : lookup.found().values()) {
            int best = 0;
            float[] parts = opinion.parts();
            for (int i = 1; i < parts.length; i++) {
                best = parts[i] > parts[best] ? i : best;
            }
            if (parts.length > 0 && parts[best] != 0) {
                agreement.merge(entries.get(best).page().id(), 1.0 / rankers, Double::sum);
            }
        }
        return agreement;
    }

    private static float[] likeness(Lookup lookup) {
        Opinion questions = lookup.found().get("questions");
        return questions == null ? new float[lookup.index().corpus().size()] : questions.figure("meaning");
    }
}
