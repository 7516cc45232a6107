package io.playcast.edge.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What people and addresses may ask over all their connections and all nodes. The profile {@code bench} raises it.
 *
 * @param perUser control messages a person may send in a minute
 * @param perAddress control messages that may come from one address in a minute; a household shares one, which in IPv6 is a /64
 * @param failures tokens or codes that may be wrong in the window, by address
 * @param failureWindow how long wrong ones count
 */
@ConfigurationProperties("playcast.limits")
public record LimitProperties(
        @DefaultValue("3000") int perUser,
        @DefaultValue("20000") int perAddress,
        @DefaultValue("5") int failures,
        @DefaultValue("15m") Duration failureWindow) {}
