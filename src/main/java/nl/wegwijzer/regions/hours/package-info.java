/** Office hours with Dutch holidays. */
@NullMarked
package nl.wegwijzer.regions.hours;

import org.jspecify.annotations.NullMarked;
