/** How people come in by a campaign: the code, the links, and the greeting. */
@NullMarked
package nl.wegwijzer.outreach.door;

import org.jspecify.annotations.NullMarked;
