package io.playcast.edge.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.playcast.edge.web.ProxyProperties;
import io.playcast.edge.web.ProxyProperties.Header;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A balancer that is trusted by an IPv6 address, which an operator may spell as he likes. */
class BalancersByIpv6Test {
    @ParameterizedTest
    @CsvSource({
        "2001:db8::7, 2001:db8::7, true",
        "2001:DB8:0:0:0:0:0:7, 2001:db8::7, true",
        "[2001:db8::0007], 2001:db8::7, true",
        "2001:db8::8, 2001:db8::7, false"
    })
    void is_known_by_any_spelling_and_by_no_other_address(String configured, String peer, boolean believed) {
        var callers = new Callers(new ProxyProperties(List.of(configured), Header.X_FORWARDED_FOR));
        var headers = new DefaultHttpHeaders().add(Callers.FOR, "2001:db8:9::1");

        var caller = callers.of(from(peer), headers).getAddress().getHostAddress();

        assertThat(caller).isEqualTo(believed ? "2001:db8:9:0:0:0:0:1" : "2001:db8:0:0:0:0:0:7");
    }

    private static EmbeddedChannel from(String peer) {
        return new EmbeddedChannel() {
            @Override
            protected SocketAddress remoteAddress0() {
                return new InetSocketAddress(peer, 1);
            }
        };
    }
}
