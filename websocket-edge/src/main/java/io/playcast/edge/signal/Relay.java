package io.playcast.edge.signal;

import io.playcast.edge.signal.Ends.Holder;
import io.playcast.edge.socket.ConnectionListener;
import io.playcast.wire.ServerMessage.Push;
import io.playcast.wire.ServerMessage.Signal;

/** Brings a signal to the device that holds the other end, wherever it is connected. Never stores, never blocks.
 *
 * <p>Signals for one device keep their order. A signal of a negotiation that a newer one of its pair has overtaken is dropped.
 */
public interface Relay extends ConnectionListener {
    /** @param type of the push, such as {@code signal.offer} */
    void pass(Holder to, String type, Signal signal);

    /** What is worth nothing later: whoever is not there now does not get it. */
    void passNow(Holder to, Push message);

    /** Called once a second: what waits for a device is tried again. */
    default void look() {}
}
