/** Which desk has a case, and what an employer may expect of it. */
@NullMarked
package nl.wegwijzer.handoff.promising;

import org.jspecify.annotations.NullMarked;
