package nl.wegwijzer.conversation;

import java.time.Duration;
import nl.wegwijzer.platform.redis.Keyspace;

/** What this module keeps in Redis. */
record ConversationKeys(Keyspace conversations, Keyspace pending, Keyspace handOn) {

    static ConversationKeys keptFor(Duration keep) {
        return new ConversationKeys(
                new Keyspace("conversation:", keep, "Masked history, profile and state of one conversation"),
                new Keyspace("conversation-pending:", keep, "Which conversations still have a reply to deliver"),
                new Keyspace(
                        "conversation-hand-on:",
                        Duration.ofMinutes(30),
                        "One-time codes that carry a conversation to another channel"));
    }
}
