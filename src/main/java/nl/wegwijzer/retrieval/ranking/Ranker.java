package nl.wegwijzer.retrieval.ranking;

import java.util.List;
import nl.wegwijzer.retrieval.text.Analysis;

/** One way to tell how well each section answers a question. Thread-safe; knows one corpus. */
public interface Ranker {

    /** The name of this way, by which its figures are found in the weights and in explanations. */
    String name();

    /** The names of its figures. */
    List<String> figures();

    /** Per figure the value for each section, in the order of the corpus; more is better unless the weight is negative. */
    float[][] rank(Analysis question);
}
