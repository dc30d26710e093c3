/** Pilots on their way from interest to evaluated, with what must be arranged and by whom. */
@NullMarked
package nl.wegwijzer.outreach.pilots;

import org.jspecify.annotations.NullMarked;
