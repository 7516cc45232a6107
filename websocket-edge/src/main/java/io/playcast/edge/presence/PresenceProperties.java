package io.playcast.edge.presence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How connections are known to be alive on other nodes. A lease outlives a ping, its answer and one lost renewal.
 *
 * @param lease how long a connection counts as alive after it was last heard of
 * @param renewEvery how often a connection's lease is written at most
 * @param margin how much longer than a lease an emptied Redis must have been up before anybody is judged by it
 * @param sweepEvery how often leases are compared with who is online; two looks in a row must agree
 */
@ConfigurationProperties("playcast.presence")
public record PresenceProperties(
        @DefaultValue("45s") Duration lease,
        @DefaultValue("10s") Duration renewEvery,
        @DefaultValue("10s") Duration margin,
        @DefaultValue("10s") Duration sweepEvery) {}
