package io.playcast.capture.jna;

import com.sun.jna.Native;

/** {@code libavutil/frame.h}, {@code opt.h} and {@code error.h} of major version 57. */
public final class AvUtil {

    public static final int MAJOR = 57;
    public static final int SEARCH_CHILDREN = 1;
    public static final int LOG_ERROR = 16;

    static {
        Natives.bind(AvUtil.class, "libavutil.so." + MAJOR, "libavutil57");
        AvCodec.requireMajor("libavutil", avutil_version() >> 16, MAJOR);
    }

    private AvUtil() {}

    public static native int avutil_version();

    public static native long av_frame_alloc();

    public static native void av_frame_free(long framePointer);

    public static native int av_frame_get_buffer(long frame, int align);

    public static native int av_frame_make_writable(long frame);

    public static native int av_opt_set(long object, String name, String value, int flags);

    public static native void av_log_set_level(int level);

    private static native int av_strerror(int error, byte[] text, long size);

    /** What libav says about an error code. */
    public static String message(int error) {
        byte[] text = new byte[128];
        av_strerror(error, text, text.length);
        return Native.toString(text);
    }
}
