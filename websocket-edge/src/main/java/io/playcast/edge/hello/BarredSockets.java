package io.playcast.edge.hello;

import io.playcast.account.edge.BarWatch;
import io.playcast.edge.socket.Connections;
import io.playcast.wire.CloseCode;
import org.springframework.stereotype.Component;

/** Closes the sockets here of whoever is kept out or was signed out everywhere. Blocks on the store for a moment. */
@Component
public final class BarredSockets {
    private final Connections connections;
    private final BarWatch bars;

    public BarredSockets(Connections connections, BarWatch bars) {
        this.connections = connections;
        this.bars = bars;
    }

    /** Called twice a second. */
    public void sweep() {
        connections.all().stream()
                .filter(connection ->
                        connection.greeted() && connection.closing().isEmpty())
                .forEach(connection -> {
                    var who = connection.who().principal();
                    if (bars.keepsOut(who.user())) {
                        connection.close(CloseCode.SUSPENDED);
                    } else if (bars.refuses(who.user(), who.proof().issuedAt())) {
                        connection.close(CloseCode.TOKEN_REFUSED);
                    }
                });
    }
}
