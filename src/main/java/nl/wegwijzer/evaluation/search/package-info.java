/** How high the right passage stands, in this search, in it without a step, and in the searches of others. */
@NullMarked
package nl.wegwijzer.evaluation.search;

import org.jspecify.annotations.NullMarked;
