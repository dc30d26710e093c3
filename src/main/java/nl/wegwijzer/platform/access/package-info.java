/** Who may do what: tokens for machines, sign-in for staff, sessions and the headers that protect pages. */
@NullMarked
package nl.wegwijzer.platform.access;

import org.jspecify.annotations.NullMarked;
