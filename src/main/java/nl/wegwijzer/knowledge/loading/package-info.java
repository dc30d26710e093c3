/** From files to {@link nl.wegwijzer.knowledge.Knowledge}: reading with line numbers, dated parameters, and text that depends on the day. */
@NullMarked
package nl.wegwijzer.knowledge.loading;

import org.jspecify.annotations.NullMarked;
