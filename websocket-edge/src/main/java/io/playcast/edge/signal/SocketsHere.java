package io.playcast.edge.signal;

import io.playcast.edge.signal.Ends.Holder;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.Connections;
import io.playcast.wire.ServerMessage.Push;
import java.util.List;

/** The sockets of a device on this node. */
record SocketsHere(Connections connections) {
    /** False when there is none that was greeted. */
    boolean get(Holder to, Push signal) {
        var sockets = of(to);
        sockets.forEach(socket -> socket.send(signal));
        return !sockets.isEmpty();
    }

    List<Connection> of(Holder holder) {
        return connections.of(holder.user(), holder.device()).stream()
                .filter(Connection::greeted)
                .toList();
    }

    static Holder holder(Connection connection) {
        var who = connection.who();
        return new Holder(who.user(), who.deviceId());
    }
}
