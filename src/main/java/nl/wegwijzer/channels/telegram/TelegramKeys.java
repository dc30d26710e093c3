package nl.wegwijzer.channels.telegram;

import java.time.Duration;
import nl.wegwijzer.platform.redis.Keyspace;

/**
 * What this package keeps in Redis.
 *
 * @param inbox   updates that are not done yet; the text of a message is in it unmasked for the moment that it waits
 * @param seen    ids of updates, a set for each day
 * @param lease   which instance polls, and which works on which part of the inbox
 * @param secret  what is made once: the key of conversation ids, the secret of the webhook
 * @param aside   how many updates were set aside
 * @param buttons values that do not fit in a button
 * @param chats   by conversation: blocked, moved, how far a reply is
 */
record TelegramKeys(
        Keyspace inbox,
        Keyspace seen,
        Keyspace lease,
        Keyspace secret,
        Keyspace aside,
        Keyspace buttons,
        Keyspace chats) {

    /** In one slot of a cluster, so that one script may touch inbox and seen ids together. */
    static final String TOGETHER = "{telegram}";

    static TelegramKeys with(Duration lease) {
        return new TelegramKeys(
                new Keyspace("telegram-inbox:", Duration.ofDays(3), "Updates from Telegram that are not done yet"),
                new Keyspace(
                        "telegram-seen:", Duration.ofDays(2), "Ids of updates that were received, without content"),
                new Keyspace("telegram-lease:", lease, "Which instance polls Telegram, which works on which updates"),
                new Keyspace("telegram-secret:", Duration.ofDays(400), "Secrets made by this service"),
                new Keyspace("telegram-aside:", Duration.ofDays(7), "How many updates were set aside, without content"),
                new Keyspace(
                        "telegram-button:", Duration.ofDays(180), "Values of buttons that are too long for Telegram"),
                new Keyspace(
                        "telegram-chat:",
                        Duration.ofDays(180),
                        "Whether a chat moved or blocked us, how far a reply is"));
    }
}
