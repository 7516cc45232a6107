package io.playcast.letter;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How much of what cannot be handled is parked before a read model stops.
 *
 * @param maxStreams streams parked for each read model; one more stops it
 * @param maxWaiting events parked for each stream, with the one that could not be handled; one more stops the read model
 */
@ConfigurationProperties("playcast.dead-letters")
public record LetterSettings(
        @DefaultValue("1024") int maxStreams,
        @DefaultValue("1024") int maxWaiting) {}
