/** Measuring answers against golden questions: the whole conversation, as an employer would have it. */
@NullMarked
package nl.wegwijzer.answering.evaluation;

import org.jspecify.annotations.NullMarked;
