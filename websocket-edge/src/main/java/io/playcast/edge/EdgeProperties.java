package io.playcast.edge;

import io.playcast.edge.limit.Allowance.PerMinute;
import io.playcast.edge.tls.Plaintext;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What an operator may set at the door.
 *
 * @param origins exact origins whose pages may open sockets; empty: this machine's own two names
 * @param plaintext {@code off}, or {@code loopback}: no TLS, for this machine only, never in the profile {@code production}
 * @param messagesPerMinute control messages a connection may send in a minute
 * @param signalsPerMinute signals a connection may send in a minute, beside the messages
 * @param loops threads that hold the sockets; 0: half as many as there are processors
 * @param rest what such a thread rests between two looks when much is happening; 0 for the least delay
 */
@ConfigurationProperties("playcast.edge")
public record EdgeProperties(
        @DefaultValue List<String> origins,
        @DefaultValue("off") Plaintext plaintext,
        @DefaultValue("1000") int messagesPerMinute,
        @DefaultValue("2000") int signalsPerMinute,
        @DefaultValue("0") int loops,
        @DefaultValue("1ms") Duration rest) {
    PerMinute perMinute() {
        return new PerMinute(messagesPerMinute, signalsPerMinute);
    }
}
