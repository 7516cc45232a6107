package io.playcast.edge.redis;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whether this edge shares its users with others.
 *
 * @param several false in a process that is the whole platform: then nothing waits for what Redis says of other nodes
 */
@ConfigurationProperties("playcast.nodes")
public record NodesProperties(@DefaultValue("true") boolean several) {}
