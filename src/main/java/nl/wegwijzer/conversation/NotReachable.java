package nl.wegwijzer.conversation;

/**
 * Nothing reaches the person of a conversation at its channel any more: the bot was blocked there, or the account is gone. Published
 * as an event of the application, on the thread that found out; may be published again for the same conversation.
 */
public record NotReachable(ConversationId id) {}
