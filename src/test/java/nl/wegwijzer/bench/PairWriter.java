package nl.wegwijzer.bench;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerAdapter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import nl.wegwijzer.platform.net.Outgoing;

/** Writes a message to one of several connections and a note of it to another, over and over, until it is killed. */
public final class PairWriter {

    private static final int MESSAGES_TO = 20;

    private PairWriter() {}

    public static void main(String[] args) throws InterruptedException {
        Outgoing outgoing = Outgoing.shared();
        List<Channel> messages = new ArrayList<>();
        for (int i = 0; i < MESSAGES_TO; i++) {
            messages.add(connect(outgoing, Integer.parseInt(args[0])));
        }
        Channel notes = connect(outgoing, Integer.parseInt(args[1]));
        Semaphore room = new Semaphore(MESSAGES_TO);
        for (int n = 0; true; n++) {
            room.acquire();
            Channel to = messages.get(n % MESSAGES_TO);
            byte[] line = (n + "\n").getBytes(StandardCharsets.US_ASCII);
            outgoing.together(() -> {
                var _ = outgoing.message(to, Unpooled.wrappedBuffer(line)).addListener(_ -> room.release());
                outgoing.note(notes, Unpooled.wrappedBuffer(line));
            });
        }
    }

    private static Channel connect(Outgoing outgoing, int port) throws InterruptedException {
        return outgoing.connection(Duration.ofSeconds(5))
                .handler(new ChannelHandlerAdapter() {})
                .connect("127.0.0.1", port)
                .sync()
                .channel();
    }
}
