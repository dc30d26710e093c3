/** An index in memory per field and sort of unit, with BM25 scores. */
@NullMarked
package nl.wegwijzer.retrieval.index;

import org.jspecify.annotations.NullMarked;
