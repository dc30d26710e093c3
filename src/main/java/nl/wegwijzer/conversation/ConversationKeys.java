package nl.wegwijzer.conversation;

import java.time.Duration;
import nl.wegwijzer.platform.redis.Keyspace;

/** What this module keeps in Redis. */
record ConversationKeys(Keyspace conversations, Keyspace pending) {

    static ConversationKeys keptFor(Duration keep) {
        return new ConversationKeys(
                new Keyspace("conversation:", keep, "Masked history, profile and state of one conversation"),
                new Keyspace("conversation-pending:", keep, "Which conversations still have a reply to deliver"));
    }
}
