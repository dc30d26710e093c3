/** How sure a ranking is: a small model over what was seen while ranking, fitted on questions with a known answer. */
@NullMarked
package nl.wegwijzer.retrieval.calibration;

import org.jspecify.annotations.NullMarked;
