/** What the commands share that fit something of answering on golden questions. */
@NullMarked
package nl.wegwijzer.answering.fitting;

import org.jspecify.annotations.NullMarked;
