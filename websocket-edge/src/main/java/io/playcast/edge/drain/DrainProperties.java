package io.playcast.edge.drain;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How an edge is emptied before it stops. An edge without other nodes, or without clients, just stops.
 *
 * @param notice how long a balancer has to see that this node is not ready, before anybody is sent away
 * @param spread over how long the clients' returns are spread
 */
@ConfigurationProperties("playcast.drain")
public record DrainProperties(
        @DefaultValue("3s") Duration notice,
        @DefaultValue("10s") Duration spread) {}
