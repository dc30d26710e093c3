package nl.wegwijzer.channels.telegram;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import nl.wegwijzer.platform.net.Outgoing;

/** One kept connection to the Bot API and the call that is under way on it. Used on the thread of {@link Outgoing} only. */
final class ApiConnection extends SimpleChannelInboundHandler<FullHttpResponse> {

    /** Servers close what is idle for about a minute; we do so before them. */
    private static final long IDLE_NANOS = Duration.ofSeconds(40).toNanos();

    private final Channel channel;
    private final Outgoing outgoing;
    private final Deque<ApiConnection> idle;
    private Optional<ApiExchange> current = Optional.empty();
    private long freeSince = System.nanoTime();

    /** @param idle where it waits for the next call */
    ApiConnection(Channel channel, Outgoing outgoing, Deque<ApiConnection> idle) {
        this.channel = channel;
        this.outgoing = outgoing;
        this.idle = idle;
    }

    void close() {
        Outgoing.close(channel);
    }

    boolean isFresh(long now) {
        return channel.isActive() && now - freeSince < IDLE_NANOS;
    }

    void leave(ApiExchange exchange) {
        current = Optional.of(exchange);
        ChannelFuture written = outgoing.message(channel, exchange.leavingOn(channel));
        if (written.isDone() && !written.isSuccess()) {
            exchange.fail(written.cause());
            Outgoing.close(channel);
        } else {
            exchange.left();
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse answer) {
        if (current.isEmpty()) {
            Outgoing.close(channel);
            return;
        }
        ApiExchange exchange = current.get();
        current = Optional.empty();
        freeSince = System.nanoTime();
        if (HttpUtil.isKeepAlive(answer)) {
            idle.addFirst(this);
        } else {
            Outgoing.close(channel);
        }
        exchange.answered(answer.status().code(), ByteBufUtil.getBytes(answer.content()));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        idle.remove(this);
        current.ifPresent(exchange -> exchange.fail(new java.io.IOException("closed")));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable broken) {
        current.ifPresent(exchange -> exchange.fail(broken));
        Outgoing.close(channel);
    }
}
