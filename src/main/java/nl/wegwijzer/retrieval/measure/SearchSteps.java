package nl.wegwijzer.retrieval.measure;

import java.util.List;
import nl.wegwijzer.retrieval.Search;

/** The search without one of its steps, to see what the step adds. What the figures weigh is not fitted anew. */
public interface SearchSteps {

    /** The ways to rank, each of which can be left out at once. */
    List<String> rankers();

    /** The steps by which texts are read; without one of them the index is made anew, which takes seconds. */
    List<String> readings();

    /**
     * The search without a step.
     *
     * @param step one of {@link #rankers} or {@link #readings}
     * @throws IllegalArgumentException if there is no such step
     */
    Search without(String step);
}
