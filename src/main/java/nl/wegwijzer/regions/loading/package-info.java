/** Reading {@code regios/} of the knowledge folder. */
@NullMarked
package nl.wegwijzer.regions.loading;

import org.jspecify.annotations.NullMarked;
