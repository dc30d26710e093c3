package nl.wegwijzer.channels.telegram.group;

import java.time.Duration;
import nl.wegwijzer.platform.redis.Keyspace;

/**
 * What this package keeps in Redis; nothing that was said.
 *
 * @param groups   which group is linked to which desk
 * @param topics   which topic is which case, and which messages in it are which
 * @param advisers which account is which adviser
 */
record GroupKeys(Keyspace groups, Keyspace topics, Keyspace advisers) {

    static final GroupKeys ALL = new GroupKeys(
            new Keyspace("telegram-group:", Duration.ofDays(400), "Which Telegram group belongs to which desk"),
            new Keyspace(
                    "telegram-topic:", Duration.ofDays(365), "Which topic is which case, and numbers of its messages"),
            new Keyspace(
                    "telegram-adviser:",
                    Duration.ofDays(400),
                    "Which adviser of the web desk a Telegram account belongs to, as they said themselves"));
}
