/** Meaning by numbers from a model outside, if one is configured: one more retriever, never needed and never in the way. */
@NullMarked
package nl.wegwijzer.retrieval.embedding;

import org.jspecify.annotations.NullMarked;
