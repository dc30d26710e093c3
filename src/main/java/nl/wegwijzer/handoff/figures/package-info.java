/** What is counted of cases. */
@NullMarked
package nl.wegwijzer.handoff.figures;

import org.jspecify.annotations.NullMarked;
