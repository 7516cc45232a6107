package io.playcast.capture.jna;

import com.sun.jna.Callback;

/** {@code gst/gst.h}: elements, the bus and pads. Every pointer is a {@code long}. */
public final class Gst {

    public static final int STATE_NULL = 1;
    public static final int STATE_READY = 2;
    public static final int STATE_PLAYING = 4;
    public static final int STATE_CHANGE_FAILURE = 0;
    public static final int MESSAGE_ERROR = 1 << 1;
    public static final int PROBE_EVENT_UPSTREAM = 1 << 7;
    public static final int PROBE_OK = 1;
    /** Offset of the type in GstMessage, behind GstMiniObject. */
    public static final int MESSAGE_TYPE = 64;
    /** Offset of the data pointer in GstPadProbeInfo. */
    public static final int PROBE_DATA = 16;
    /** Offset of the message in GError. */
    public static final int ERROR_MESSAGE = 8;

    static {
        Natives.bind(Gst.class, "libgstreamer-1.0.so.0", "libgstreamer1.0-0");
    }

    private Gst() {}

    public static native int gst_init_check(long argc, long argv, long error);

    static native long gst_version_string();

    public static native long gst_element_factory_find(String name);

    public static native long gst_parse_launch(String description, long error);

    public static native int gst_element_set_state(long element, int state);

    public static native long gst_bin_get_by_name(long bin, String name);

    public static native long gst_element_get_static_pad(long element, String name);

    public static native long gst_pad_add_probe(long pad, int mask, Probe probe, long data, long destroy);

    public static native void gst_pad_remove_probe(long pad, long id);

    public static native long gst_element_get_bus(long element);

    public static native long gst_bus_pop(long bus);

    public static native void gst_message_parse_error(long message, long errorOut, long debugOut);

    public static native long gst_event_get_structure(long event);

    public static native void gst_object_unref(long object);

    public static native void gst_mini_object_unref(long object);

    /** What passes a pad, seen on the thread that carries it. */
    public interface Probe extends Callback {
        int passing(long pad, long info, long data);
    }

    /** The same probe, ready to be called from GStreamer's threads. Hold it as long as the pad may call it. */
    public static Probe held(Probe probe) {
        return GObject.attached(probe);
    }

    /** "GStreamer 1.22.0". */
    public static String version() {
        return Natives.text(gst_version_string());
    }
}
