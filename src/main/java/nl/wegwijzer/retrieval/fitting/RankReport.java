package nl.wegwijzer.retrieval.fitting;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.wegwijzer.retrieval.ranking.Corpus;

/** How high the right page and the right section stand, by where the questions come from. */
public final class RankReport {

    private static final int NEAR = 3;
    private static final int FAR = 5;
    private static final int DEPTH = 10;

    private final Corpus corpus;
    private final Map<String, Tally> tallies = new TreeMap<>();

    /** Counts of one source. */
    private static final class Tally {
        private int questions;
        private int first;
        private int near;
        private int far;
        private int section;
        private int sectionNear;
        private int needless;
        private double reciprocal;
        private double gain;
    }

    public RankReport(Corpus corpus) {
        this.corpus = corpus;
    }

    void add(Choice choice, double[] weights) {
        double[] shares = choice.shares(weights);
        int[] order = IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -shares[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        Set<Integer> rightPages = new HashSet<>();
        choice.lesson().right().forEach(section -> rightPages.add(corpus.pages().get(section)));
        Set<Integer> pages = new LinkedHashSet<>();
        Arrays.stream(order).forEach(i -> pages.add(corpus.pages().get(choice.sections()[i])));
        int page = place(List.copyOf(pages), rightPages);
        int section = IntStream.range(0, order.length)
                .filter(i -> choice.right(order[i]))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        Tally tally = tallies.computeIfAbsent(choice.lesson().source(), source -> new Tally());
        tally.questions++;
        tally.first += page < 1 ? 1 : 0;
        tally.near += page < NEAR ? 1 : 0;
        tally.far += page < FAR ? 1 : 0;
        tally.section += section < 1 ? 1 : 0;
        tally.sectionNear += section < NEAR ? 1 : 0;
        tally.reciprocal += page < pages.size() ? 1.0 / (page + 1) : 0;
        tally.gain += page < DEPTH ? Math.log(2) / Math.log(page + 2.0) : 0;
        boolean subject = choice.lesson().right().stream()
                .allMatch(right -> corpus.entries().get(right).shown());
        boolean talks = !corpus.entries().get(choice.sections()[order[0]]).shown();
        tally.needless += subject && talks ? 1 : 0;
    }

    private static int place(List<Integer> pages, Set<Integer> right) {
        return IntStream.range(0, pages.size())
                .filter(i -> right.contains(pages.get(i)))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    public void print(PrintStream out) {
        out.printf(
                "%-14s %6s %8s %8s %8s %8s %8s %10s %10s %9s%n",
                "questions", "", "page@1", "page@3", "page@5", "MRR", "nDCG@10", "section@1", "section@3", "needless");
        tallies.forEach((source, tally) -> out.printf(
                Locale.ROOT,
                "%-14s %6d %7.1f%% %7.1f%% %7.1f%% %8.3f %8.3f %9.1f%% %9.1f%% %8.1f%%%n",
                source,
                tally.questions,
                share(tally.first, tally),
                share(tally.near, tally),
                share(tally.far, tally),
                tally.reciprocal / tally.questions,
                tally.gain / tally.questions,
                share(tally.section, tally),
                share(tally.sectionNear, tally),
                share(tally.needless, tally)));
    }

    private static double share(int count, Tally tally) {
        return 100.0 * count / tally.questions;
    }
}
