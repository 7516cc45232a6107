package io.playcast.lobby.command;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long a lobby waits for who is not there.
 *
 * @param grace how long the seat of a member without a connection is held, and a session without its agent
 * @param abandoned how long a lobby in which everybody is away stays open; matters where it is shorter than the grace time
 */
@ConfigurationProperties("playcast.lobby")
record LobbyProperties(
        @DefaultValue("60s") Duration grace,
        @DefaultValue("5m") Duration abandoned) {}
