package io.playcast.capture.jna;

import com.sun.jna.Callback;
import com.sun.jna.CallbackThreadInitializer;
import com.sun.jna.Library;
import com.sun.jna.Native;

/** {@code gobject/gsignal.h}, {@code gobject.h}: signals and properties. Variadic, so not for the calls of every frame. */
public interface GObject extends Library {

    GObject CALLS = Natives.load(GObject.class, "libgobject-2.0.so.0", "libglib2.0-0");

    void g_signal_emit_by_name(long object, String signal, Object... arguments);

    long g_signal_connect_data(long object, String signal, Callback handler, long data, long destroy, int flags);

    void g_signal_handler_disconnect(long object, long handler);

    void g_object_set(long object, String property, Object... valueAndNull);

    void g_object_get(long object, String property, Object... pointerAndNull);

    void g_object_unref(long object);

    long g_value_get_boxed(long value);

    /** Keeps a native thread attached to the JVM between calls, instead of a new Java thread for each. */
    static <C extends Callback> C attached(C callback) {
        Native.setCallbackThreadInitializer(callback, new CallbackThreadInitializer(true, false, "gst-callback"));
        return callback;
    }

    /** A signal without arguments, or "notify" whose argument is not needed. */
    interface OnEvent extends Callback {
        void event(long object, long argument);
    }

    /** A signal that carries a string: "on-message-string". */
    interface OnText extends Callback {
        void text(long object, long text, long data);
    }

    /** webrtcbin's "on-ice-candidate". */
    interface OnCandidate extends Callback {
        void candidate(long object, int mline, long candidate, long data);
    }
}
