package io.playcast.edge.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who may say for whom it asks.
 *
 * @param trusted addresses of the balancers who are believed when they say whose request it is; nobody else is
 * @param header by which they say it; the other one is what a client made up
 */
@ConfigurationProperties("playcast.proxies")
public record ProxyProperties(
        @DefaultValue List<String> trusted,
        @DefaultValue("x-forwarded-for") Header header) {
    /** How a balancer names the client. */
    public enum Header {
        X_FORWARDED_FOR,
        /** RFC 7239. */
        FORWARDED
    }
}
