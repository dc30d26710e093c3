/** What an edge implements to reach a person, and how it hands over what the person wrote. */
@NullMarked
@NamedInterface("channel")
package nl.wegwijzer.conversation.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
