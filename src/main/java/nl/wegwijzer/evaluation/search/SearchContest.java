package nl.wegwijzer.evaluation.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.PageId;
import nl.wegwijzer.retrieval.Search;
import nl.wegwijzer.retrieval.measure.GoldenQuestion;
import nl.wegwijzer.retrieval.measure.Reliability;
import nl.wegwijzer.retrieval.measure.SearchSteps;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/**
 * Who finds the right page: the search of this application, it without each of its steps, and others on the same passages. Asked are
 * the golden questions of one message that the curated content answers, masked as they are in a conversation.
 */
public final class SearchContest {

    /** So many passages are looked at. */
    static final int DEPTH = 200;

    /** The name of the search as it is. */
    public static final String OURS = "Wegwijzer";

    private final Search search;
    private final SearchSteps steps;
    private final Knowledge knowledge;
    private final UnaryOperator<String> masked;
    private final LocalDate day;

    public SearchContest(
            Search search, SearchSteps steps, Knowledge knowledge, UnaryOperator<String> masked, LocalDate day) {
        this.search = search;
        this.steps = steps;
        this.knowledge = knowledge;
        this.masked = masked;
        this.day = day;
    }

    /**
     * What one search is worth.
     *
     * @param pages  per half how high a page stands that must be cited
     * @param topics per half how high a page stands that is about the right topic
     */
    public record Result(String name, Map<String, Standing> pages, Map<String, Standing> topics) {
        public Result {
            pages = Map.copyOf(pages);
            topics = Map.copyOf(topics);
        }
    }

    /** The version of the knowledge that is searched. */
    public String version() {
        return knowledge.version();
    }

    /**
     * This search and the others.
     *
     * @param programs programs to compare with, a command by name; see {@link OutsidePeer}
     * @param failures told why a program gave nothing; the others are measured all the same
     * @throws IOException if Lucene fails
     */
    public List<Result> peers(List<GoldenQuestion> questions, Map<String, String> programs, Consumer<String> failures)
            throws IOException {
        Map<String, String> bare = Passages.of(knowledge, day, false);
        Map<String, String> full = Passages.of(knowledge, day, true);
        List<Peer> peers = new ArrayList<>(List.of(new SearchPeer(OURS, search, day)));
        for (boolean asked : new boolean[] {true, false}) {
            String which = asked ? "" : ", without the questions of the pages";
            Map<String, String> passages = asked ? full : bare;
            peers.add(new Bm25Peer("Lucene StandardAnalyzer, BM25" + which, new StandardAnalyzer(), passages));
            peers.add(new Bm25Peer("Lucene DutchAnalyzer, BM25" + which, new DutchAnalyzer(), passages));
        }
        List<Result> results = new ArrayList<>(results(peers, questions));
        programs.forEach((name, command) -> {
            try {
                results.addAll(results(List.of(new OutsidePeer(name, command, full)), questions));
            } catch (IOException e) {
                failures.accept(String.valueOf(e.getMessage()));
            }
        });
        return results;
    }

    /**
     * This search without each ranker, and without each step of reading when that is asked: the index is then made nine times.
     *
     * @throws IOException never, as nothing outside is run
     */
    public List<Result> steps(List<GoldenQuestion> questions, boolean readings) throws IOException {
        List<String> names = Stream.concat(
                        steps.rankers().stream(), readings ? steps.readings().stream() : Stream.<String>empty())
                .toList();
        List<Result> results = new ArrayList<>();
        for (String step : names) {
            results.addAll(results(List.of(new SearchPeer(step, steps.without(step), day)), questions));
        }
        return results;
    }

    /** How sure the search is against how right, per half, over all questions of one message of which it is clear what is right. */
    public Map<String, Reliability> reliability(List<GoldenQuestion> questions) {
        Map<String, Reliability> curves = new TreeMap<>();
        for (GoldenQuestion question : questions) {
            if (question.single() && (question.answered() || question.action().isPresent())) {
                first(question)
                        .ifPresent(best -> curves.computeIfAbsent(question.half(), _ -> new Reliability())
                                .add(best.probability(), right(question, best.page())));
            }
        }
        return curves;
    }

    private Optional<Search.Passage> first(GoldenQuestion question) {
        return search.search(new Search.Query(asked(question), day, Optional.empty(), 1))
                .best();
    }

    private static boolean right(GoldenQuestion question, Page page) {
        return question.action()
                .map(action -> page.talk()
                        .map(Page.Talk::action)
                        .filter(action::equals)
                        .isPresent())
                .orElseGet(() -> question.cite().contains(page.id().value()));
    }

    private String asked(GoldenQuestion question) {
        return masked.apply(question.turns().getFirst());
    }

    private List<Result> results(List<Peer> peers, List<GoldenQuestion> questions) throws IOException {
        List<GoldenQuestion> asked = questions.stream()
                .filter(question -> question.single()
                        && question.answered()
                        && !question.cite().isEmpty())
                .toList();
        List<Result> results = new ArrayList<>();
        for (Peer peer : peers) {
            List<List<String>> ranked =
                    peer.rank(asked.stream().map(this::asked).toList());
            results.add(new Result(
                    peer.name(),
                    standings(
                            asked,
                            ranked,
                            question ->
                                    page -> question.cite().contains(page.id().value())),
                    standings(
                            asked,
                            ranked,
                            question -> page -> page.topics().stream().anyMatch(question.topics()::contains))));
        }
        return results;
    }

    private interface Wanted {
        Predicate<Page> by(GoldenQuestion question);
    }

    private Map<String, Standing> standings(List<GoldenQuestion> asked, List<List<String>> ranked, Wanted wanted) {
        Map<String, List<Standing.Ranked>> byHalf = new TreeMap<>();
        for (int i = 0; i < asked.size(); i++) {
            GoldenQuestion question = asked.get(i);
            Predicate<Page> right = wanted.by(question);
            int all = (int) knowledge.pages().stream()
                    .filter(page -> page.kind() != Kind.GESPREK)
                    .filter(right)
                    .count();
            List<Boolean> places = pages(ranked.get(i)).map(right::test).toList();
            byHalf.computeIfAbsent(question.half(), _ -> new ArrayList<>()).add(new Standing.Ranked(places, all));
        }
        Map<String, Standing> standings = new TreeMap<>();
        byHalf.forEach((half, rankings) -> standings.put(half, Standing.of(rankings)));
        return standings;
    }

    /** The pages of a list of passages, each in its highest place. */
    private Stream<Page> pages(List<String> references) {
        LinkedHashSet<String> ids = new LinkedHashSet<>();
        references.forEach(reference -> ids.add(reference.substring(0, reference.indexOf('#'))));
        return ids.stream().flatMap(id -> knowledge.page(new PageId(id)).stream());
    }
}
