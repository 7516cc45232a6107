package io.playcast.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Streams of views that change.
 *
 * @param streams most that one node serves at a time; each costs a virtual thread and at most 256 changes that wait to be sent
 * @param perAccount most of one account on one node
 * @param heartbeat how long a stream is silent at most
 */
@ConfigurationProperties("playcast.live")
public record LiveProperties(
        @DefaultValue("5000") int streams,
        @DefaultValue("8") int perAccount,
        @DefaultValue("15s") Duration heartbeat) {}
