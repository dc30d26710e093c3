package nl.wegwijzer.channels.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.ConversationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open streams of this instance. What is sent is read from the stored history, never from the announcement; an announcement
 * that was lost is made good by the next heartbeat, so a stream is late at most one beat and never misses anything.
 */
class LiveStreams {

    private static final Duration STREAMS_FULL = Duration.ofSeconds(30);
    static final Duration RECONNECT = Duration.ofSeconds(3);
    private static final ChannelTopic CHANGED = new ChannelTopic("conversation-changed");
    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);

    private final WebConversations conversations;
    private final StringRedisTemplate redis;
    private final RedisMessageListenerContainer announcements;
    private final ExecutorService threads;
    private final WebProperties properties;
    private final List<LiveStream> open = new CopyOnWriteArrayList<>();
    private final AtomicBoolean listening = new AtomicBoolean();

    LiveStreams(
            WebConversations conversations,
            StringRedisTemplate redis,
            RedisMessageListenerContainer announcements,
            ExecutorService threads,
            WebProperties properties) {
        this.conversations = conversations;
        this.redis = redis;
        this.announcements = announcements;
        this.threads = threads;
        this.properties = properties;
    }

    /**
     * Opens a stream.
     *
     * @param after the sequence that the listener has; what came unasked after it is sent at once
     * @throws Refusal when this instance holds its maximum
     */
    SseEmitter open(Conversation conversation, long after) {
        if (open.size() >= properties.streamsMax()) {
            throw Refusal.later(STREAMS_FULL);
        }
        listen();
        String id = conversation.id().value();
        endOldest(id);
        SseEmitter emitter = new SseEmitter(properties.streamLife().toMillis());
        LiveStream stream = new LiveStream(id, emitter, after);
        emitter.onCompletion(() -> open.remove(stream));
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> open.remove(stream));
        open.add(stream);
        threads.execute(() -> {
            stream.beat();
            bring(stream);
        });
        return emitter;
    }

    /** Tells all instances that a history has grown. Best effort: the heartbeat makes good what is lost. */
    void announce(ConversationId id) {
        try {
            redis.convertAndSend(CHANGED.getTopic(), id.value());
        } catch (DataAccessException storeAway) {
            LOG.debug("Could not announce a change: {}", storeAway.getClass().getSimpleName());
        }
    }

    /** Shows what can be said already. It is kept nowhere: who does not listen here and now misses nothing. */
    void draft(ConversationId id, String words) {
        open.stream()
                .filter(stream -> stream.conversation().equals(id.value()))
                .forEach(stream -> threads.execute(() -> stream.draft(words)));
    }

    @Scheduled(fixedDelayString = "${wegwijzer.web.heartbeat:15s}")
    void beat() {
        for (LiveStream stream : open) {
            threads.execute(() -> {
                stream.beat();
                bring(stream);
            });
        }
    }

    /** An open stream would hold up the end of the process. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        open.forEach(stream -> stream.emitter().complete());
    }

    private void changed(String id) {
        open.stream()
                .filter(stream -> stream.conversation().equals(id))
                .forEach(stream -> threads.execute(() -> bring(stream)));
    }

    private void bring(LiveStream stream) {
        try {
            stream.bring(conversations.now(new ConversationId(stream.conversation())));
        } catch (DataAccessException storeAway) {
            LOG.debug("Could not read for a stream: {}", storeAway.getClass().getSimpleName());
        }
    }

    private void endOldest(String id) {
        List<LiveStream> own =
                open.stream().filter(stream -> stream.conversation().equals(id)).toList();
        if (own.size() >= properties.streamsPerConversation()) {
            own.getFirst().emitter().complete();
        }
    }

    /** Starts listening with the first stream, so that an absent Redis does not stop the start of the service. */
    private void listen() {
        if (listening.compareAndSet(false, true)) {
            try {
                announcements.addMessageListener(
                        (message, pattern) ->
                                changed(new String(message.getBody(), java.nio.charset.StandardCharsets.UTF_8)),
                        CHANGED);
            } catch (RuntimeException storeAway) {
                listening.set(false);
                LOG.warn(
                        "Redis does not tell of changes yet: {}",
                        storeAway.getClass().getSimpleName());
            }
        }
    }
}
