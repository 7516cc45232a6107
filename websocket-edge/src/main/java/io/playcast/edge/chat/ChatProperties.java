package io.playcast.edge.chat;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long what was said is kept.
 *
 * @param retention after the last line of a lobby, all of its lines are gone
 */
@ConfigurationProperties("playcast.chat")
public record ChatProperties(@DefaultValue("24h") Duration retention) {}
