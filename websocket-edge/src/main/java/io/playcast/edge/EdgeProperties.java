package io.playcast.edge;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What an operator may set at the door.
 *
 * @param origins exact origins whose pages may open sockets; empty: this machine's own two names
 * @param messagesPerMinute control messages a connection may send in a minute
 */
@ConfigurationProperties("playcast.edge")
public record EdgeProperties(
        @DefaultValue List<String> origins,
        @DefaultValue("1000") int messagesPerMinute) {}
