/** Counting what came of a campaign, exactly and without knowing anybody. */
@NullMarked
package nl.wegwijzer.outreach.counting;

import org.jspecify.annotations.NullMarked;
