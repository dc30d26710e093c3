/** Taking turns: session, profile, history, order of skills. A feature plugs in as a Skill, a way to reach people as a Channel; this module imports neither. */
@NullMarked
@ApplicationModule(
        displayName = "Conversation",
        allowedDependencies = {"platform", "regions", "privacy", "languagemodel"})
package nl.wegwijzer.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
