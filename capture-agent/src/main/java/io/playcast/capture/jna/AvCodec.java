package io.playcast.capture.jna;

/** {@code libavcodec/avcodec.h} of major version 59 (FFmpeg 5.1): one way to every encoder of the system. */
public final class AvCodec {

    /** The struct offsets of {@link AvLayout} hold for this version only. */
    public static final int MAJOR = 59;

    public static final int AGAIN = -11;
    public static final int FLAG_KEY = 1;

    static {
        Natives.bind(AvCodec.class, "libavcodec.so." + MAJOR, "libavcodec59");
        requireMajor("libavcodec", avcodec_version() >> 16, MAJOR);
    }

    private AvCodec() {}

    /** Refuses any other version: its structs may be laid out differently, and writing into them would corrupt memory. */
    static void requireMajor(String library, int found, int wanted) {
        if (found != wanted) {
            throw new MissingLibrary(library + " has major version " + found + ", but this agent knows the layout of "
                    + wanted + " only");
        }
    }

    public static native int avcodec_version();

    public static native long avcodec_find_encoder_by_name(String name);

    public static native long avcodec_alloc_context3(long codec);

    public static native void avcodec_free_context(long contextPointer);

    public static native int avcodec_open2(long context, long codec, long options);

    public static native int avcodec_send_frame(long context, long frame);

    public static native int avcodec_receive_packet(long context, long packet);

    public static native long av_packet_alloc();

    public static native void av_packet_unref(long packet);

    public static native void av_packet_free(long packetPointer);
}
