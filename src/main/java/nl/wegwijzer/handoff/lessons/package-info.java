/** Learns from the answers of advisers what a page could answer next time. */
@NullMarked
package nl.wegwijzer.handoff.lessons;

import org.jspecify.annotations.NullMarked;
