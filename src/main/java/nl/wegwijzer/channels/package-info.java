/** The doors for employers: Telegram and the web chat. Formats and delivery only; every decision is made behind the conversation. */
@NullMarked
@ApplicationModule(
        displayName = "Channels",
        allowedDependencies = {"platform", "conversation", "conversation :: channel", "handoff :: notify", "privacy"})
package nl.wegwijzer.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
