/** How advisers are reached outside the web desk; implemented by channels. */
@NullMarked
@NamedInterface("notify")
package nl.wegwijzer.handoff.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
