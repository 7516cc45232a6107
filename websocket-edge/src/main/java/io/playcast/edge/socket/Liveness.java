package io.playcast.edge.socket;

import io.playcast.wire.CloseCode;
import io.playcast.wire.ServerMessage.Push;
import io.playcast.wire.ServerMessage.Tick;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Looks at every socket several times a second: late hellos, unanswered pings, silence, sockets that will not close. */
@Component
public final class Liveness {
    static final long HELLO_MS = 10_000;
    static final long PING_MS = 25_000;
    static final long PONG_MS = 8_000;
    static final long CLOSING_MS = 5_000;

    private final Connections connections;
    private final Clock clock;

    public Liveness(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    public void sweep() {
        long now = clock.millis();
        connections.all().forEach(connection -> look(connection, connection.vitals(), now));
    }

    private void look(Connection connection, Vitals vitals, long now) {
        if (connection.closing().isPresent()) {
            if (vitals.closingFor(now) >= CLOSING_MS) {
                connection.cut();
            }
        } else if (connection.greeted()) {
            lookAtGreeted(connection, vitals, now);
        } else if (vitals.openFor(now) >= HELLO_MS) {
            connection.close(CloseCode.NO_HELLO);
        }
    }

    private void lookAtGreeted(Connection connection, Vitals vitals, long now) {
        if (vitals.pingUnanswered() && vitals.sincePing(now) >= PONG_MS) {
            connection.close(CloseCode.NO_PONG);
            return;
        }
        if (vitals.sincePing(now) >= PING_MS) {
            vitals.pinged(now);
            connection.ping();
        }
        if (vitals.quietFor(now) >= PING_MS) {
            connection.send(new Push("system.tick", new Tick(clock.instant())));
        }
    }
}
