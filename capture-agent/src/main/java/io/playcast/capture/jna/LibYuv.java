package io.playcast.capture.jna;

/** {@code libyuv/convert.h}: colour conversion with the CPU's vector instructions. */
public final class LibYuv {

    static {
        Natives.bind(LibYuv.class, "libyuv.so.0", "libyuv0");
    }

    private LibYuv() {}

    /** BGRA in memory (libyuv's "ARGB", little endian) to I420 in the limited range of BT.601; 0 is success. */
    public static native int ARGBToI420(
            long from,
            int fromStride,
            long y,
            int yStride,
            long u,
            int uStride,
            long v,
            int vStride,
            int width,
            int height);
}
