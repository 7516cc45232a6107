package io.playcast.capture.jna;

import com.sun.jna.Callback;
import java.util.ArrayList;
import java.util.List;

/**
 * The signal handlers of one connection. Holds the Java callbacks, which native code cannot keep alive,
 * until they are disconnected. Used by one thread.
 */
public final class Signals {

    private record Connected(long object, long handler, Callback callback) {}

    private final List<Connected> connected = new ArrayList<>();

    public void event(long object, String signal, GObject.OnEvent handler) {
        connect(object, signal, handler);
    }

    public void text(long object, String signal, GObject.OnText handler) {
        connect(object, signal, handler);
    }

    public void candidate(long object, String signal, GObject.OnCandidate handler) {
        connect(object, signal, handler);
    }

    /** No handler is called any more once this has returned and the objects' threads have ended. */
    public void disconnect() {
        connected.forEach(it -> GObject.CALLS.g_signal_handler_disconnect(it.object(), it.handler()));
    }

    /** Lets go of the callbacks; only after the objects are gone. */
    public void forget() {
        connected.clear();
    }

    private void connect(long object, String signal, Callback handler) {
        Callback attached = GObject.attached(handler);
        long id = GObject.CALLS.g_signal_connect_data(object, signal, attached, 0, 0, 0);
        connected.add(new Connected(object, id, attached));
    }
}
