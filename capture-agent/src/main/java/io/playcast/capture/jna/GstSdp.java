package io.playcast.capture.jna;

/** {@code sdp/gstsdpmessage.h} and {@code webrtc/rtcsessiondescription.h}: offers and answers as text and as objects. */
public final class GstSdp {

    public static final int TYPE_ANSWER = 3;
    /** Offset of the GstSDPMessage in GstWebRTCSessionDescription. */
    static final int DESCRIPTION_SDP = 8;

    static {
        Natives.bind(GstSdp.class, "libgstsdp-1.0.so.0", "libgstreamer-plugins-base1.0-0");
    }

    private GstSdp() {}

    public static native int gst_sdp_message_new(long out);

    public static native int gst_sdp_message_parse_buffer(byte[] data, int size, long message);

    public static native int gst_sdp_message_free(long message);

    private static native long gst_sdp_message_as_text(long message);

    /** The SDP of a session description. */
    public static String text(long description) {
        long text = gst_sdp_message_as_text(Memory.longAt(description + DESCRIPTION_SDP));
        try {
            return Natives.text(text);
        } finally {
            GLib.g_free(text);
        }
    }

    /** {@code webrtc/rtcsessiondescription.h}. */
    public static final class Description {
        static {
            Natives.bind(Description.class, "libgstwebrtc-1.0.so.0", "libgstreamer-plugins-bad1.0-0");
        }

        private Description() {}

        /** Takes the message over. */
        public static native long gst_webrtc_session_description_new(int type, long message);

        public static native void gst_webrtc_session_description_free(long description);
    }
}
