/** What is due for a case while nobody touches it. */
@NullMarked
package nl.wegwijzer.handoff.duties;

import org.jspecify.annotations.NullMarked;
