package io.playcast.edge.hello;

import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.ConnectionListener;
import io.playcast.edge.socket.Connections;
import io.playcast.wire.CloseCode;
import io.playcast.wire.ServerMessage.Push;
import io.playcast.wire.ServerMessage.TokenExpiring;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Says two minutes before that a token expires; after it, whoever is in no lobby has to go. Members stay: a ticket would let them in. */
@Component
public final class TokenClock implements ConnectionListener {
    static final Duration BEFORE = Duration.ofMinutes(2);
    static final Duration GRACE = Duration.ofSeconds(30);
    private static final String LOBBY = "lobby:";

    private final Connections connections;
    private final Clock clock;
    private final Map<Connection, Instant> told = new ConcurrentHashMap<>();

    public TokenClock(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /** Called every few seconds. */
    public void sweep() {
        var now = clock.instant();
        connections.all().stream()
                .filter(connection ->
                        connection.greeted() && connection.closing().isEmpty())
                .forEach(connection -> look(connection, now));
    }

    private void look(Connection connection, Instant now) {
        var expires = connection.who().principal().expiresAt();
        if (now.plus(BEFORE).isBefore(expires)) {
            return;
        }
        if (!expires.equals(told.put(connection, expires))) {
            connection.send(new Push("system.token-expiring", new TokenExpiring(expires)));
        }
        if (now.minus(GRACE).isAfter(expires) && connection.streams().stream().noneMatch(s -> s.startsWith(LOBBY))) {
            connection.close(CloseCode.TOKEN_REFUSED);
        }
        if (connection.isGone()) {
            gone(connection);
        }
    }

    @Override
    public void greeted(Connection connection) {
        // the next sweep looks at it
    }

    @Override
    public void gone(Connection connection) {
        told.remove(connection);
    }
}
