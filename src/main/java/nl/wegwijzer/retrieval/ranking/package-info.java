/** Rankers: each gives every section a few figures for a question. What the figures weigh is data. */
@NullMarked
package nl.wegwijzer.retrieval.ranking;

import org.jspecify.annotations.NullMarked;
