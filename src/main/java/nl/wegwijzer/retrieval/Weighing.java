package nl.wegwijzer.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.PageId;
import nl.wegwijzer.retrieval.calibration.Evidence;
import nl.wegwijzer.retrieval.rag.Lookup;
import nl.wegwijzer.retrieval.rag.Part;
import nl.wegwijzer.retrieval.rag.Retrieval;
import nl.wegwijzer.retrieval.ranking.Corpus;
import nl.wegwijzer.retrieval.ranking.Opinion;

/** The sections that hold for this employer on this day, best first, each with what speaks for it. */
final class Weighing {

    private final Lookup lookup;
    private final List<Candidate> candidates;
    private final Map<PageId, Double> pages = new HashMap<>();

    private Weighing(Lookup lookup, List<Candidate> candidates) {
        this.lookup = lookup;
        this.candidates = candidates;
        candidates.forEach(candidate -> pages.merge(candidate.entry().page().id(), candidate.share(), Double::sum));
    }

    /** A section that may be shown, with its sum and then its share. */
    private record Candidate(int place, Corpus.Entry entry, double sum, double share) {}

    /** A section with its share of all sections. */
    record Weighed(int place, Corpus.Entry entry, double share, Evidence evidence) {}

    /** The shares are those among all sections that hold; then only the sections of pages that speak are left. */
    static Weighing of(Retrieval.Found found, Search.Query query, Predicate<Page> speaks) {
        return new Weighing(
                found.lookup(),
                shares(holding(found, query)).stream()
                        .filter(candidate -> speaks.test(candidate.entry().page()))
                        .toList());
    }

    /** The first so many. */
    List<Weighed> first(int limit) {
        double known = lookup.index().known().share(lookup.question());
        Map<PageId, Double> agreement = agreement();
        float[] likeness = likeness();
        return candidates.stream()
                .limit(limit)
                .map(candidate -> {
                    PageId page = candidate.entry().page().id();
                    Evidence evidence = new Evidence(
                            candidate.share(),
                            Math.min(1, pages.getOrDefault(page, 0.0)),
                            candidate.share() - bestOfAnother(page),
                            known,
                            likeness[candidate.place()],
                            agreement.getOrDefault(page, 0.0),
                            !candidate.entry().shown());
                    return new Weighed(candidate.place(), candidate.entry(), candidate.share(), evidence);
                })
                .toList();
    }

    /** Distance of the best share to the best of another page, between 0 and 1. */
    double margin() {
        if (candidates.isEmpty()) {
            return 0;
        }
        Candidate best = candidates.getFirst();
        return Math.max(0, best.share() - bestOfAnother(best.entry().page().id()));
    }

    private static List<Candidate> holding(Retrieval.Found found, Search.Query query) {
        List<Candidate> candidates = new ArrayList<>();
        for (Part sum : found.sums()) {
            Corpus.Entry entry = found.lookup().index().corpus().entries().get(sum.place());
            if (holds(entry.page(), query)) {
                candidates.add(new Candidate(sum.place(), entry, sum.score(), 0));
            }
        }
        return candidates;
    }

    private static boolean holds(Page page, Search.Query query) {
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

    private double bestOfAnother(PageId page) {
        return candidates.stream()
                .filter(candidate -> !candidate.entry().page().id().equals(page))
                .mapToDouble(Candidate::share)
                .findFirst()
                .orElse(0);
    }

    /** Per page the share of the rankers whose favourite is on it. */
    private Map<PageId, Double> agreement() {
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

    private float[] likeness() {
        Opinion questions = lookup.found().get("questions");
        return questions == null ? new float[lookup.index().corpus().size()] : questions.figure("meaning");
    }
}
