package nl.wegwijzer.evaluation.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.retrieval.Search;

/** The search of this application, or one that misses a step. Pages on how the assistant reacts are left out of its list, as they are for all. */
record SearchPeer(String name, Search search, LocalDate day) implements Peer {

    private static final int MOST = 400;

    @Override
    public List<List<String>> rank(List<String> questions) {
        return questions.stream()
                .map(question ->
                        search.search(new Search.Query(question, day, Optional.empty(), MOST)).passages().stream()
                                .filter(passage -> passage.page().kind() != Kind.GESPREK)
                                .map(passage -> passage.section().reference())
                                .limit(SearchContest.DEPTH)
                                .toList())
                .toList();
    }
}
