package nl.wegwijzer.evaluation.search;

import java.io.IOException;
import java.util.List;

/** A search that ranks the same passages for the same questions. */
interface Peer {

    /** By which it is known in the report. */
    String name();

    /**
     * Ranks the passages for each question.
     *
     * @return per question, in the order asked, the references of the passages, best first
     * @throws IOException if it cannot be run
     */
    List<List<String>> rank(List<String> questions) throws IOException;
}
