package io.playcast.access.query;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What one account may ask of the REST surface over all nodes. The profile {@code bench} raises it.
 *
 * @param perMinute calls an account may make in a minute
 */
@ConfigurationProperties("playcast.api")
public record ApiProperties(@DefaultValue("100") int perMinute) {}
