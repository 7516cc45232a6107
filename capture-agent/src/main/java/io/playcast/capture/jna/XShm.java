package io.playcast.capture.jna;

/** {@code X11/extensions/XShm.h}: the X server writes pixels straight into memory we share with it. */
public final class XShm {

    /** Offsets and size of {@code XShmSegmentInfo}, checked against the header by a test. */
    public static final int INFO_SHMID = 8;

    public static final int INFO_SHMADDR = 16;
    public static final int INFO_SIZE = 32;

    static {
        Natives.bind(XShm.class, "libXext.so.6", "libxext6");
    }

    private XShm() {}

    public static native int XShmQueryExtension(long display);

    public static native long XShmCreateImage(
            long display, long visual, int depth, int format, long data, long info, int width, int height);

    public static native int XShmAttach(long display, long info);

    public static native int XShmDetach(long display, long info);

    public static native int XShmGetImage(long display, long window, long image, int x, int y, long planes);
}
