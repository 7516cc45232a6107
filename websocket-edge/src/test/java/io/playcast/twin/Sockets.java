package io.playcast.twin;

import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.Connections;
import io.playcast.edge.socket.Identity;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.wire.ConnectionMessage.Device;
import io.playcast.wire.ConnectionMessage.DeviceKind;
import io.playcast.wire.ServerMessage.Push;
import java.time.Instant;
import java.util.Set;

/** Sockets that have said hello, without the edge around them. */
public final class Sockets {
    private Sockets() {}

    public static Connection greeted(Connections connections, RecordingSession session, UserId user, DeviceId device) {
        var id = "socket-" + System.nanoTime();
        var who = identity(user, device, DeviceKind.BROWSER, "line-of-" + id, 0);
        return greeted(connections, session, id, who);
    }

    public static Connection greeted(Connections connections, RecordingSession session, String id, Identity who) {
        var connection = connections.open(id, session);
        connection.identify(who);
        connections.found(connection, who);
        connection.welcome(new Push("welcome", "in"));
        return connection;
    }

    public static Identity identity(UserId user, DeviceId device, DeviceKind kind, String line, long serial) {
        var principal = new Principal(user, Set.of(AccountRole.PLAYER), null, Instant.MAX);
        return new Identity(principal, new Device(kind, device, null), line, serial);
    }
}
