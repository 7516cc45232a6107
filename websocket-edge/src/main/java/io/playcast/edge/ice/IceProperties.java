package io.playcast.edge.ice;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The STUN and TURN servers that clients are told of; none means that peers reach each other without.
 *
 * @param stun URIs such as {@code stun:turn.example:3478} (RFC 7064)
 * @param turn URIs such as {@code turn:turn.example:3478?transport=udp} (RFC 7065)
 * @param secretFile holds the secret shared with the TURN servers, coturn's {@code static-auth-secret}
 * @param lasts how long credentials open a new allocation
 */
@ConfigurationProperties("playcast.ice")
public record IceProperties(
        @DefaultValue List<String> stun,
        @DefaultValue List<String> turn,
        @Nullable Path secretFile,
        @DefaultValue("10m") Duration lasts) {}
