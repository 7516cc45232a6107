package io.playcast.integration.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How integration events are posted to webhooks.
 *
 * @param loopback whether addresses of this very machine are allowed, by http as well; for development, where {@code ops/playcast up} sets it
 * @param most webhooks that may be registered
 * @param atOnce deliveries to one webhook at a time, each of another lobby, session or user
 * @param patience how long a webhook may take to answer
 * @param firstPause before a delivery that failed is tried again; each later pause is twice as long
 * @param longestPause that these pauses grow to
 * @param giveUpAfter how long the oldest delivery may fail before the webhook is paused
 * @param oldSecretFor how long a secret still signs after a new one was asked for
 */
@ConfigurationProperties("playcast.webhooks")
public record WebhookSettings(
        @DefaultValue("false") boolean loopback,
        @DefaultValue("50") int most,
        @DefaultValue("8") int atOnce,
        @DefaultValue("15s") Duration patience,
        @DefaultValue("1s") Duration firstPause,
        @DefaultValue("15m") Duration longestPause,
        @DefaultValue("24h") Duration giveUpAfter,
        @DefaultValue("24h") Duration oldSecretFor) {

    /** @param attempts that failed already, at least one */
    Duration pauseAfter(int attempts) {
        var pause = firstPause.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
