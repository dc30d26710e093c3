package nl.wegwijzer.channels.telegram;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.net.ssl.SSLException;
import nl.wegwijzer.platform.net.Outgoing;

/**
 * The wire to the Bot API: HTTP/1.1 over connections that are kept, one call at a time on each. A call and the note that it has left are
 * one step of {@link Outgoing}, so that a hard kill finds both on their way or neither. Calls and connections are
 * touched on its thread only, so there are no locks.
 */
final class ApiLine {

    private static final int ANSWER_MAX_BYTES = 64 * 1024 * 1024;

    private final Outgoing outgoing = Outgoing.shared();
    private final String host;
    private final String hostHeader;
    private final int port;
    private final String path;
    private final Optional<SslContext> tls;
    private final Duration connectTimeout;
    private final Deque<ApiConnection> idle = new ArrayDeque<>();

    /** @param base where the methods are: scheme, host, port and path up to the name of the method */
    ApiLine(URI base, Duration connectTimeout) {
        boolean secure = "https".equalsIgnoreCase(base.getScheme());
        this.host = base.getHost();
        this.port = base.getPort() > 0 ? base.getPort() : secure ? 443 : 80;
        this.hostHeader = base.getPort() > 0 ? host + ":" + port : host;
        this.path = base.getRawPath();
        this.connectTimeout = connectTimeout;
        this.tls = secure ? Optional.of(trustingTheUsual()) : Optional.empty();
    }

    private static SslContext trustingTheUsual() {
        try {
            return SslContextBuilder.forClient()
                    .endpointIdentificationAlgorithm("HTTPS")
                    .build();
        } catch (SSLException e) {
            throw new IllegalStateException("Every Java speaks TLS", e);
        }
    }

    /**
     * Begins a call; returns at once.
     *
     * @param left is run when the request leaves; must not wait for anything
     */
    ApiExchange begin(String method, byte[] body, Runnable left) {
        FullHttpRequest request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.POST, path + method, Unpooled.wrappedBuffer(body));
        request.headers()
                .set(HttpHeaderNames.HOST, hostHeader)
                .set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length);
        ApiExchange exchange = new ApiExchange(request, left);
        outgoing.together(() -> leave(exchange));
        return exchange;
    }

    /** Ends a call of which the answer is not awaited any more. */
    void abandon(ApiExchange exchange) {
        outgoing.run(exchange::abandon);
    }

    private void leave(ApiExchange exchange) {
        if (exchange.isOver()) {
            return;
        }
        long now = System.nanoTime();
        ApiConnection free = idle.pollFirst();
        while (free != null && !free.isFresh(now)) {
            free.close();
            free = idle.pollFirst();
        }
        if (free == null) {
            connect(exchange);
        } else {
            free.leave(exchange);
        }
    }

    private void connect(ApiExchange exchange) {
        var _ = outgoing.connection(connectTimeout)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel fresh) {
                        tls.ifPresent(context -> {
                            SslHandler handler = context.newHandler(fresh.alloc(), host, port);
                            handler.setHandshakeTimeoutMillis(connectTimeout.toMillis());
                            fresh.pipeline().addLast(handler);
                        });
                        fresh.pipeline()
                                .addLast(
                                        new HttpClientCodec(),
                                        new HttpObjectAggregator(ANSWER_MAX_BYTES),
                                        new ApiConnection(fresh, outgoing, idle));
                    }
                })
                .connect(host, port)
                .addListener((ChannelFuture connected) -> {
                    SslHandler handler = connected.channel().pipeline().get(SslHandler.class);
                    if (!connected.isSuccess()) {
                        exchange.fail(connected.cause());
                    } else if (handler == null) {
                        connected(connected.channel(), exchange);
                    } else {
                        var _ = handler.handshakeFuture().addListener(shaken -> {
                            if (shaken.isSuccess()) {
                                connected(connected.channel(), exchange);
                            } else {
                                exchange.fail(shaken.cause());
                            }
                        });
                    }
                });
    }

    private void connected(Channel channel, ApiExchange exchange) {
        ApiConnection fresh = channel.pipeline().get(ApiConnection.class);
        outgoing.together(() -> {
            if (exchange.isOver()) {
                idle.addFirst(fresh);
            } else {
                fresh.leave(exchange);
            }
        });
    }
}
