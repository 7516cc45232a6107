package io.playcast.edge.stream;

import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.Encoded;
import io.playcast.lobby.LobbyView;
import io.playcast.wire.ServerMessage.Push;
import io.playcast.wire.ServerMessage.Snapshot;
import java.util.Collection;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The same bytes to each member's socket; a slow one loses its socket, the others wait for nobody. */
public final class Fanout {
    private final LongConsumer count;

    /** @param count hears how many frames went out */
    public Fanout(LongConsumer count) {
        this.count = count;
    }

    void push(byte[] bytes, Collection<Connection> receivers) {
        if (receivers.isEmpty()) {
            return;
        }
        var frame = Encoded.of(bytes);
        receivers.forEach(receiver -> receiver.send(frame));
        count.accept(receivers.size());
    }

    /** News: whoever is slow gets the last of each kind alone. */
    void pushLatest(String kind, byte[] bytes, Collection<Connection> receivers) {
        var frame = Encoded.of(bytes);
        receivers.forEach(receiver -> receiver.sendLatest(kind, frame));
        count.accept(receivers.size());
    }

    /** Cards first, so that the snapshot can be shown with its names. */
    void snapshot(Connection to, String stream, long seq, @Nullable Object view, CardCourier courier) {
        if (view == null) {
            return;
        }
        if (view instanceof LobbyView lobby) {
            courier.needed(to, lobby).forEach(card -> to.send(new Push("card", card)));
        }
        to.send(new Push("snapshot", new Snapshot(stream, seq, view)));
        count.accept(1);
    }
}
