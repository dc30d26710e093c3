package nl.wegwijzer.handoff.webhooks;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Looks names up and lets only addresses on the public internet through. The connection is made to the very addresses that were
 * looked at here, so a name that changes in between leads nowhere else.
 */
class SafeAddresses implements Dns {

    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int SHARED_FIRST = 100;
    private final boolean privateToo;

    SafeAddresses(boolean privateToo) {
        this.privateToo = privateToo;
    }

    @Override
    public List<InetAddress> lookup(String name) throws UnknownHostException {
        List<InetAddress> found = Dns.SYSTEM.lookup(name);
        if (!privateToo && found.stream().anyMatch(SafeAddresses::inside)) {
            throw new UnknownHostException("not on the public internet");
        }
        return found;
    }

    static boolean inside(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean shared = bytes.length == 4 && first == SHARED_FIRST && second >= 64 && second < 128;
        boolean uniqueLocal = address instanceof Inet6Address && (first & 0xfe) == UNIQUE_LOCAL;
        return shared
                || uniqueLocal
                || (bytes.length == 4 && first == 0)
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
