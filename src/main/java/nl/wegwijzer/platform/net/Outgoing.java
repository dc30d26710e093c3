package nl.wegwijzer.platform.net;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that writes to several connections at one moment. A message and the note that it has left go to two servers; a hard kill
 * between the two writes would leave one without the other. What one {@link Step} writes is handed to the system in a single call
 * (io_uring), which the system finishes before it ends the process, so there is no between.
 *
 * <p>Where io_uring is not to be had the writes follow each other as closely as they can, the notes last.
 *
 * <p>There is one for the whole process, since only what the same thread writes can leave together. The thread is a daemon: it needs no
 * end of its own.
 */
public final class Outgoing {

    private static final Logger LOG = LoggerFactory.getLogger(Outgoing.class);
    private static final boolean TOGETHER = IoUring.isAvailable();
    /** What is written one after the other should be little, so that the notes come soon. */
    private static final int STEPS_AT_ONCE = TOGETHER ? 64 : 1;
    /**
     * How many writes and reads fit in one call of the system. A ring that is full half-way a step is handed over at that moment, so it must
     * hold the writes of all steps with the reads that other connections ask for in between.
     */
    private static final int RING = 2048;

    private final EventLoop loop;
    private final Queue<Step> steps = new ArrayDeque<>();
    private final Set<Channel> notesTo = new LinkedHashSet<>();
    private int notesWritten;
    private int notesUnderWay;
    private boolean pumpPlanned;

    private Outgoing() {
        this.loop = (EventLoop) new MultiThreadIoEventLoopGroup(
                        1,
                        new DefaultThreadFactory("outgoing", true),
                        TOGETHER ? IoUringIoHandler.newFactory(RING) : NioIoHandler.newFactory())
                .next();
        LOG.debug("Messages and their notes leave {}", TOGETHER ? "together" : "one after the other");
    }

    /** The one of this process, begun when first asked for. */
    public static Outgoing shared() {
        return Holder.SHARED;
    }

    private static final class Holder {
        private static final Outgoing SHARED = new Outgoing();
    }

    /** Something to write; runs on the thread and must not wait for anything. */
    public interface Step {
        void run();
    }

    /** Whether a message and its note leave in a single call of the system. */
    public static boolean isTogether() {
        return TOGETHER;
    }

    /** Makes a connection that this writes to. */
    public Bootstrap connection(Duration connectTimeout) {
        Class<? extends SocketChannel> kind = TOGETHER ? IoUringSocketChannel.class : NioSocketChannel.class;
        return new Bootstrap()
                .group(loop)
                .channel(kind)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_KEEPALIVE, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(connectTimeout.toMillis()));
    }

    /** Closes a connection; what was under way on it hears that from the connection. */
    public static void close(Channel connection) {
        var _ = connection.close();
    }

    /** Runs something on the thread, now when this is that thread. */
    public void run(Runnable what) {
        if (loop.inEventLoop()) {
            what.run();
        } else {
            loop.execute(what);
        }
    }

    /** Runs something on the thread after some time. */
    public void later(Duration time, Runnable what) {
        var _ = loop.schedule(what, time.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
    }

    /** Has a step done soon; all that it writes with {@link #message} and {@link #note} leaves together. */
    public void together(Step step) {
        run(() -> {
            steps.add(step);
            plan();
        });
    }

    /** Writes a message; to be called by a step. */
    public ChannelFuture message(Channel to, Object message) {
        return to.writeAndFlush(message);
    }

    /** Writes a note, after the messages of the step; to be called on the thread, also outside a step. */
    public void note(Channel to, Object note) {
        ChannelFuture written = to.write(note);
        notesTo.add(to);
        notesWritten++;
        var _ = written.addListener(_ -> {
            notesUnderWay--;
            plan();
        });
        plan();
    }

    private void plan() {
        if (!pumpPlanned) {
            pumpPlanned = true;
            loop.execute(this::pump);
        }
    }

    /**
     * A connection takes one write at a time, so notes would lag behind their messages while earlier notes are under way; then the next
     * steps wait, which is a fraction of a millisecond.
     */
    private void pump() {
        pumpPlanned = false;
        if (notesUnderWay > 0) {
            return;
        }
        for (int i = 0; i < STEPS_AT_ONCE && !steps.isEmpty(); i++) {
            try {
                steps.remove().run();
            } catch (RuntimeException broken) {
                LOG.error("ALARM: something could not be written", broken);
            }
        }
        List<Channel> noted = new ArrayList<>(notesTo);
        notesTo.clear();
        notesUnderWay += notesWritten;
        notesWritten = 0;
        noted.forEach(Channel::flush);
        if (!steps.isEmpty()) {
            plan();
        }
    }
}
