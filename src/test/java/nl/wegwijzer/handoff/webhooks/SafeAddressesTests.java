package nl.wegwijzer.handoff.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which addresses a message may go to. */
class SafeAddressesTests {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "10.1.2.3, true",
        "172.16.0.1, true",
        "192.168.1.1, true",
        "169.254.169.254, true",
        "100.64.0.1, true",
        "0.0.0.0, true",
        "224.0.0.1, true",
        "::1, true",
        "fe80::1, true",
        "fd00::1, true",
        "::ffff:10.0.0.1, true",
        "8.8.8.8, false",
        "100.128.0.1, false",
        "2a00:1450::1, false",
    })
    void knowsWhatIsInside(String address, boolean inside) throws UnknownHostException {
        assertThat(SafeAddresses.inside(InetAddress.getByName(address))).isEqualTo(inside);
    }

    @Test
    void refusesANameThatLeadsInside() throws UnknownHostException {
        assertThatThrownBy(() -> new SafeAddresses(false).lookup("localhost")).isInstanceOf(UnknownHostException.class);
        assertThat(new SafeAddresses(true).lookup("localhost")).isNotEmpty();
    }
}
