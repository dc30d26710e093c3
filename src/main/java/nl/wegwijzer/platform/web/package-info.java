/** What every HTTP interface shares: problems with a fixed code, a limit on bodies, limits on rates. */
@NullMarked
package nl.wegwijzer.platform.web;

import org.jspecify.annotations.NullMarked;
