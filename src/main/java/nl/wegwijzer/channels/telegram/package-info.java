/**
 * Telegram. In: updates are fetched or posted to us, made small ({@code UpdateReader}), kept ({@code Inbox}) and taken one at a
 * time for a chat ({@code InboxPump}, {@code Lanes}, {@code TurnTaker}). Out: the conversation hands replies to {@code
 * TelegramChannel}. Only the instance that holds the lease ({@code Leadership}) polls; all instances share what
 * is in the inbox ({@code Shares}), and any of them may deliver.
 */
@NullMarked
package nl.wegwijzer.channels.telegram;

import org.jspecify.annotations.NullMarked;
