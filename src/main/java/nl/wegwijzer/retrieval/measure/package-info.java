/** What the quality of the ranking is measured with: golden questions, how sure against how right, and the search without a step. */
@NullMarked
@NamedInterface("measure")
package nl.wegwijzer.retrieval.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
