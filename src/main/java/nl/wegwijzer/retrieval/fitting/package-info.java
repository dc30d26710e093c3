/** Fitting what the figures of the rankers weigh and how sure a ranking is, on questions with a known answer. */
@NullMarked
package nl.wegwijzer.retrieval.fitting;

import org.jspecify.annotations.NullMarked;
