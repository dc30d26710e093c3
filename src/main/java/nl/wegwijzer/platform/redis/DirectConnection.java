package nl.wegwijzer.platform.redis;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.LineBasedFrameDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import nl.wegwijzer.platform.net.Outgoing;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;

/**
 * The connection of a {@link DirectLine}; opened when needed and again after a failure. Everything here runs on the thread of {@link
 * Outgoing}, so there are no locks.
 */
final class DirectConnection {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final long SILENCE_NANOS = 3_000_000_000L;
    private static final int LINE_MAX = 64 * 1024;

    private final RedisStandaloneConfiguration server;
    private final Outgoing outgoing;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private final List<Waiting> untilOpen = new ArrayList<>();
    private @Nullable Channel channel;
    private boolean opening;

    DirectConnection(RedisStandaloneConfiguration server, Outgoing outgoing) {
        this.server = server;
        this.outgoing = outgoing;
    }

    /** A command without an answer yet. */
    private record Waiting(ByteBuf request, CompletableFuture<Long> answer, long sinceNanos) {}

    void send(byte[] request, CompletableFuture<Long> answer) {
        Waiting command = new Waiting(Unpooled.wrappedBuffer(request), answer, System.nanoTime());
        Channel present = channel;
        if (present != null && present.isActive()) {
            write(present, command);
        } else {
            untilOpen.add(command);
            open();
        }
    }

    private void write(Channel to, Waiting command) {
        waiting.add(command);
        outgoing.note(to, command.request());
    }

    void open() {
        Channel present = channel;
        if (opening || (present != null && present.isActive())) {
            return;
        }
        opening = true;
        var _ = outgoing.connection(CONNECT_TIMEOUT)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel fresh) {
                        fresh.pipeline().addLast(new LineBasedFrameDecoder(LINE_MAX), new Answers());
                    }
                })
                .connect(server.getHostName(), server.getPort())
                .addListener((ChannelFuture connected) -> opened(connected));
    }

    private void opened(ChannelFuture connected) {
        opening = false;
        List<Waiting> queued = List.copyOf(untilOpen);
        untilOpen.clear();
        if (!connected.isSuccess()) {
            queued.forEach(command -> command.answer().completeExceptionally(new IOException("Redis is away")));
            return;
        }
        Channel fresh = connected.channel();
        channel = fresh;
        logIn().forEach(request -> write(
                fresh, new Waiting(Unpooled.wrappedBuffer(request), new CompletableFuture<>(), System.nanoTime())));
        queued.forEach(command -> write(fresh, command));
        outgoing.later(LOOK, () -> watch(fresh));
    }

    private List<byte[]> logIn() {
        List<byte[]> requests = new ArrayList<>();
        if (server.getPassword().isPresent()) {
            List<String> login = new ArrayList<>(List.of("AUTH"));
            if (server.getUsername() != null && !server.getUsername().isEmpty()) {
                login.add(server.getUsername());
            }
            login.add(String.valueOf(server.getPassword().get()));
            requests.add(DirectLine.encode(login.toArray(String[]::new)));
        }
        if (server.getDatabase() != 0) {
            requests.add(DirectLine.encode("SELECT", Integer.toString(server.getDatabase())));
        }
        return requests;
    }

    /** A server that has not answered for long is taken as gone. */
    private void watch(Channel watched) {
        Waiting oldest = waiting.peek();
        if (!watched.isActive()) {
            return;
        }
        if (oldest != null && System.nanoTime() - oldest.sinceNanos() > SILENCE_NANOS) {
            Outgoing.close(watched);
        } else {
            outgoing.later(LOOK, () -> watch(watched));
        }
    }

    private final class Answers extends SimpleChannelInboundHandler<ByteBuf> {

        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf answer) {
            String line = answer.toString(StandardCharsets.UTF_8);
            CompletableFuture<Long> asked = waiting.remove().answer();
            if (line.startsWith(":")) {
                asked.complete(Long.parseLong(line.substring(1)));
            } else if (line.startsWith("+")) {
                asked.complete(1L);
            } else {
                asked.completeExceptionally(new IOException("Redis refused a note"));
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            waiting.forEach(command -> command.answer().completeExceptionally(new IOException("Redis is away")));
            waiting.clear();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable broken) {
            Outgoing.close(context.channel());
        }
    }
}
