package io.playcast.capture.jna;

/** {@code glib.h}: memory and errors that GLib hands out. */
public final class GLib {

    static {
        Natives.bind(GLib.class, "libglib-2.0.so.0", "libglib2.0-0");
    }

    private GLib() {}

    public static native void g_free(long memory);

    public static native void g_error_free(long error);
}
