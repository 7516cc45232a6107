package io.playcast.edge.signal;

import io.playcast.edge.signal.Ends.Holder;
import io.playcast.wire.ServerMessage.Push;

/** Brings a signal to the device that holds the other end, wherever it is connected. Never stores, never blocks. */
public interface Relay {
    void pass(Holder to, Push signal);

    /** What is worth nothing later: whoever is not there now does not get it. */
    void passNow(Holder to, Push message);
}
