package io.playcast.capture.jna;

/** {@code X11/extensions/XTest.h}: keys, buttons and motion as if from real devices. */
public final class XTest {

    static {
        Natives.bind(XTest.class, "libXtst.so.6", "libxtst6");
    }

    private XTest() {}

    public static native int XTestQueryExtension(long display, long event, long error, long major, long minor);

    public static native int XTestFakeKeyEvent(long display, int keycode, int down, long delayMs);

    public static native int XTestFakeButtonEvent(long display, int button, int down, long delayMs);

    public static native int XTestFakeMotionEvent(long display, int screen, int x, int y, long delayMs);
}
