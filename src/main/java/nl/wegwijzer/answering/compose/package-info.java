/** Wording an answer from curated passages, without a model. */
@NullMarked
package nl.wegwijzer.answering.compose;

import org.jspecify.annotations.NullMarked;
