/** What was measured, as a page for people. */
@NullMarked
package nl.wegwijzer.evaluation.report;

import org.jspecify.annotations.NullMarked;
