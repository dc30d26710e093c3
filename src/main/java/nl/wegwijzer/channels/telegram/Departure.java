package nl.wegwijzer.channels.telegram;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import javax.net.SocketFactory;
import okhttp3.Call;
import okhttp3.EventListener;

/**
 * The moment at which a request is handed to the network. The client tells when the last byte is in its buffer, and then writes
 * the buffer to the socket on the same thread; the socket tells right after that write. So nothing but a few instructions lie
 * between the request being on its way and the note of it.
 */
class Departure {

    private static final ThreadLocal<Optional<Departure>> ABOUT_TO_LEAVE = ThreadLocal.withInitial(Optional::empty);

    private final Runnable whenLeft;
    private volatile boolean happened;

    Departure(Runnable whenLeft) {
        this.whenLeft = whenLeft;
    }

    boolean hasHappened() {
        return happened;
    }

    private void happens() {
        ABOUT_TO_LEAVE.remove();
        if (!happened) {
            happened = true;
            whenLeft.run();
        }
    }

    /** Looks at one call. */
    static EventListener watching(Call call) {
        Departure departure = call.request().tag(Departure.class);
        return departure == null ? EventListener.NONE : new Watch(departure);
    }

    private static final class Watch extends EventListener {
        private final Departure departure;

        Watch(Departure departure) {
            this.departure = departure;
        }

        @Override
        public void requestBodyEnd(Call call, long byteCount) {
            ABOUT_TO_LEAVE.set(Optional.of(departure));
        }

        /** In case the last byte left without a write of its own. */
        @Override
        public void responseHeadersStart(Call call) {
            departure.happens();
        }

        @Override
        public void callFailed(Call call, IOException failure) {
            ABOUT_TO_LEAVE.remove();
        }
    }

    /** Makes sockets that tell after a write. */
    static final class Sockets extends SocketFactory {

        @Override
        public Socket createSocket() {
            return new WatchedSocket();
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            throw new IOException("sockets are made first and connected later");
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return createSocket(host, port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return createSocket(host.getHostAddress(), port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return createSocket(host.getHostAddress(), port);
        }
    }

    private static final class WatchedSocket extends Socket {

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                    ABOUT_TO_LEAVE.get().ifPresent(Departure::happens);
                }
            };
        }
    }
}
