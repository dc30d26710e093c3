/** What employers and advisers hear when a case changes. */
@NullMarked
package nl.wegwijzer.handoff.telling;

import org.jspecify.annotations.NullMarked;
