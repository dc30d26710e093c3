/** Letting a model word a curated answer, and refusing what it may not say. */
@NullMarked
package nl.wegwijzer.answering.wording;

import org.jspecify.annotations.NullMarked;
