/** Measurements and fault runs that take too long for a test; started by the scripts in {@code bench/}. */
@NullMarked
package nl.wegwijzer.bench;

import org.jspecify.annotations.NullMarked;
