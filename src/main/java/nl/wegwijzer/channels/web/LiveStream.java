package nl.wegwijzer.channels.web;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.Entry;
import nl.wegwijzer.conversation.Reply;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open stream: sends what came unasked after the last that was sent, in order and once. */
class LiveStream {

    private final String conversation;
    private final SseEmitter emitter;
    private final ReentrantLock sending = new ReentrantLock();
    private long lastSent;

    LiveStream(String conversation, SseEmitter emitter, long after) {
        this.conversation = conversation;
        this.emitter = emitter;
        this.lastSent = after;
    }

    String conversation() {
        return conversation;
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** Sends what is new; ends when the conversation is gone or nobody listens any more. */
    void bring(Optional<Conversation> current) {
        sending.lock();
        try {
            if (current.isEmpty()) {
                emitter.complete();
                return;
            }
            for (Entry entry : current.get().history()) {
                Reply reply = entry.reply();
                if (entry.sequence() > lastSent && entry.unasked() && reply != null) {
                    emitter.send(SseEmitter.event()
                            .id(Long.toString(entry.sequence()))
                            .name("reply")
                            .data(LiveEvent.of(entry, reply)));
                    lastSent = entry.sequence();
                }
            }
        } catch (IOException | IllegalStateException listenerLeft) {
            emitter.complete();
        } finally {
            sending.unlock();
        }
    }

    /** Shows what can be said already of an answer that is being worded. */
    void draft(String words) {
        send(SseEmitter.event().name("draft").data(words));
    }

    /** A line without meaning, so that proxies keep the connection and a listener that left is noticed. */
    void beat() {
        send(SseEmitter.event().comment("ok").reconnectTime(LiveStreams.RECONNECT.toMillis()));
    }

    private void send(SseEmitter.SseEventBuilder event) {
        sending.lock();
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException listenerLeft) {
            emitter.complete();
        } finally {
            sending.unlock();
        }
    }
}
