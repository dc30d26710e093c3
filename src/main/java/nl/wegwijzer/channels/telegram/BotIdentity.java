package nl.wegwijzer.channels.telegram;

/**
 * Who the bot is, as {@code getMe} tells.
 *
 * @param username without the at sign
 */
record BotIdentity(long id, String username) {}
