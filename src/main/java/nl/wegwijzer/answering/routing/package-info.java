/** The choice what sort of reaction a message gets: a small fitted model over the ranking. */
@NullMarked
package nl.wegwijzer.answering.routing;

import org.jspecify.annotations.NullMarked;
