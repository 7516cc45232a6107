package io.playcast.edge.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How what is noticed about attacks is told.
 *
 * @param window what is noticed of one subject in this time is one event
 * @param subjects told one by one in a window; all others are one event together, without a name
 */
@ConfigurationProperties("playcast.security.news")
public record SecurityNewsProperties(
        @DefaultValue("10s") Duration window,
        @DefaultValue("100") int subjects) {}
