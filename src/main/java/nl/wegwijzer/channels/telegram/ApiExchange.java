package nl.wegwijzer.channels.telegram;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.FullHttpRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.wegwijzer.platform.net.Outgoing;

/** One call to the Bot API: what is asked, whether it has left, what came of it. Changed on the thread of {@link ApiLine} only. */
final class ApiExchange {

    private final FullHttpRequest request;
    private final Runnable whenLeft;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private Optional<Channel> channel = Optional.empty();
    private volatile boolean hasLeft;

    ApiExchange(FullHttpRequest request, Runnable whenLeft) {
        this.request = request;
        this.whenLeft = whenLeft;
    }

    /** What the server said. */
    static final class Answer {
        private final int status;
        private final byte[] body;

        private Answer(int status, byte[] body) {
            this.status = status;
            this.body = body;
        }

        int status() {
            return status;
        }

        byte[] body() {
            return body;
        }
    }

    /** Waits for the answer; throws when there is none, or not in time. */
    Answer await(Duration most) throws IOException, InterruptedException, TimeoutException {
        try {
            return answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause());
        }
    }

    /** Whether the request had left, so that it may have been carried out. */
    boolean hasLeft() {
        return hasLeft;
    }

    boolean isOver() {
        return answer.isDone();
    }

    FullHttpRequest leavingOn(Channel on) {
        channel = Optional.of(on);
        return request;
    }

    void left() {
        hasLeft = true;
        whenLeft.run();
    }

    void answered(int status, byte[] body) {
        answer.complete(new Answer(status, body));
    }

    void fail(Throwable cause) {
        answer.completeExceptionally(cause);
    }

    void abandon() {
        fail(new IOException("abandoned"));
        channel.ifPresent(Outgoing::close);
    }
}
