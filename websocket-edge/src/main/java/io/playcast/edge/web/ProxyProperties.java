package io.playcast.edge.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who may say for whom it asks.
 *
 * @param trusted addresses of the balancers whose {@code X-Forwarded-For} is believed; of everybody else it is not
 */
@ConfigurationProperties("playcast.proxies")
public record ProxyProperties(@DefaultValue List<String> trusted) {}
