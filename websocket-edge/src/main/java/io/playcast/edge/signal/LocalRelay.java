package io.playcast.edge.signal;

import io.playcast.edge.signal.Ends.Holder;
import io.playcast.edge.signal.KeptSignals.Kept;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.Connections;
import io.playcast.wire.ServerMessage.Push;
import io.playcast.wire.ServerMessage.Signal;
import java.time.Clock;
import java.util.Optional;

/** The relay of a single edge: to the device's socket, or kept a while for a device that is coming back. */
public final class LocalRelay implements Relay {
    private final SocketsHere here;
    private final KeptSignals kept;
    private final Epochs epochs = new Epochs();

    public LocalRelay(Connections connections, Clock clock) {
        this.here = new SocketsHere(connections);
        this.kept = new KeptSignals(clock);
    }

    @Override
    public void pass(Holder to, String type, Signal signal) {
        if (!epochs.isStale(signal)) {
            kept.add(to, new Push(type, signal));
            send(to);
        }
    }

    @Override
    public void passNow(Holder to, Push message) {
        here.get(to, message);
    }

    @Override
    public void greeted(Connection connection) {
        send(SocketsHere.holder(connection));
    }

    @Override
    public void gone(Connection connection) {
        // what is kept waits for the device to come back
    }

    private void send(Holder to) {
        Optional<Kept> next;
        while ((next = kept.take(to)).isPresent()) {
            var signal = next.get();
            if (!epochs.isStale((Signal) signal.signal().data()) && !here.get(to, signal.signal())) {
                kept.notSent(to);
                return;
            }
            kept.sent(to, signal);
        }
    }
}
