package io.playcast.view;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How projections and the feed run.
 *
 * @param batch events handled between two saves of a position, 1 to 1000
 * @param headEvery how often the feed repeats the last sequence number of each active stream
 * @param tablePrefix before the name of each DynamoDB table, to tell installations apart
 */
@ConfigurationProperties("playcast.projections")
public record ProjectionSettings(
        @DefaultValue("200") int batch,
        @DefaultValue("5s") Duration headEvery,
        @DefaultValue("playcast-") String tablePrefix) {}
