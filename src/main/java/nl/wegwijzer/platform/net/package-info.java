/** Writing to the network in such a way that a hard kill finds all of it on its way, or nothing. */
@NullMarked
package nl.wegwijzer.platform.net;

import org.jspecify.annotations.NullMarked;
