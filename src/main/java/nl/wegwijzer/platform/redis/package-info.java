/** Documents in Redis: versioned, with an expiry, replaced only by who read the latest revision. */
@NullMarked
package nl.wegwijzer.platform.redis;

import org.jspecify.annotations.NullMarked;
