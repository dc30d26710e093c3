/** Recognising a place in what a person types. */
@NullMarked
package nl.wegwijzer.regions.places;

import org.jspecify.annotations.NullMarked;
