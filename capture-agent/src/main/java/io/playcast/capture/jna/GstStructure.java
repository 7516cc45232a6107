package io.playcast.capture.jna;

/** {@code gst/gststructure.h} and {@code gstpromise.h}: named values, and answers that come later. */
public final class GstStructure {

    static {
        Natives.bind(GstStructure.class, "libgstreamer-1.0.so.0", "libgstreamer1.0-0");
    }

    private GstStructure() {}

    public static native long gst_promise_new();

    public static native int gst_promise_wait(long promise);

    /** Belongs to the promise. */
    public static native long gst_promise_get_reply(long promise);

    public static native void gst_promise_unref(long promise);

    public static native long gst_structure_from_string(String text, long end);

    public static native void gst_structure_free(long structure);

    public static native int gst_structure_has_name(long structure, String name);

    public static native int gst_structure_has_field(long structure, String name);

    public static native int gst_structure_n_fields(long structure);

    static native long gst_structure_nth_field_name(long structure, int index);

    /** A GValue that belongs to the structure, or 0. */
    public static native long gst_structure_get_value(long structure, String name);

    public static native int gst_structure_get_double(long structure, String name, long out);

    public static native int gst_structure_get_int(long structure, String name, long out);

    public static native int gst_structure_get_int64(long structure, String name, long out);

    public static native int gst_structure_get_uint(long structure, String name, long out);

    public static native int gst_structure_get_uint64(long structure, String name, long out);

    static native long gst_structure_get_type();

    public static String fieldName(long structure, int index) {
        return Natives.text(gst_structure_nth_field_name(structure, index));
    }

    /** The structure inside a structure, owned by the outer one; 0 when the field is something else. */
    public static long inner(long structure, String field) {
        long value = gst_structure_get_value(structure, field);
        boolean isStructure = value != 0 && Memory.longAt(value) == gst_structure_get_type();
        return isStructure ? GObject.CALLS.g_value_get_boxed(value) : 0;
    }
}
