package io.playcast.edge;

import io.playcast.edge.drain.Drain;
import io.playcast.edge.front.Doorkeeper;
import io.playcast.edge.front.Handshake;
import io.playcast.edge.security.Sentry;
import io.playcast.security.Sighting.Kind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Looks at each handshake: 503 while this node drains, 403 for a page of a foreign origin, 400 for a client that does not speak our protocol. */
final class Door implements Doorkeeper {
    static final String PROTOCOL = Handshake.PROTOCOL;

    private final Origins origins;
    private final Drain drain;
    private final Counts counts;
    private final Sentry sentry;

    Door(Origins origins, Drain drain, Counts counts, Sentry sentry) {
        this.sentry = sentry;
        this.origins = origins;
        this.drain = drain;
        this.counts = counts;
    }

    /** Agents and scripts send no origin; they, like everybody, must bring a token in hello. */
    @Override
    public Optional<HttpStatus> refuse(@Nullable String origin, List<String> protocols, String address) {
        if (drain.isDraining()) {
            return refused("draining", HttpStatus.SERVICE_UNAVAILABLE);
        }
        if (origin != null && !origins.allow(origin)) {
            sentry.noticed(Kind.ORIGIN_REFUSED, address, null);
            return refused("origin", HttpStatus.FORBIDDEN);
        }
        return protocols.contains(PROTOCOL) ? Optional.empty() : refused("subprotocol", HttpStatus.BAD_REQUEST);
    }

    private Optional<HttpStatus> refused(String code, HttpStatus status) {
        refused(code);
        return Optional.of(status);
    }

    @Override
    public long blockedMs(String address) {
        return sentry.blockedMs(address);
    }

    @Override
    public void refused(String code) {
        counts.refused(code);
    }
}
