package nl.wegwijzer.conversation;

/**
 * An adviser has what somebody asked in this conversation. An event; it may come again for the same adviser, so who listens must be
 * harmless when repeated.
 */
public record TakenUp(ConversationId conversation) {}
