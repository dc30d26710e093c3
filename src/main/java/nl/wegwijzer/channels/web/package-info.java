/** The web door: the HTTP interface of conversations, live events, and the chat page that works with and without script. */
@NullMarked
package nl.wegwijzer.channels.web;

import org.jspecify.annotations.NullMarked;
