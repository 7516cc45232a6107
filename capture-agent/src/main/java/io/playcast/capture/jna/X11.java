package io.playcast.capture.jna;

import com.sun.jna.Callback;

/** {@code X11/Xlib.h} and {@code X11/Xutil.h}: the display connection. Every pointer is a {@code long}. */
public final class X11 {

    /** Offsets in {@code XImage}, checked against the header by a test. */
    public static final int XIMAGE_DATA = 16;

    public static final int XIMAGE_BYTES_PER_LINE = 44;
    public static final int XIMAGE_BITS_PER_PIXEL = 48;
    /** Offset in XErrorEvent. */
    static final int ERROR_CODE = 32;

    public static final int Z_PIXMAP = 2;
    public static final long ALL_PLANES = 0xffffffffL;

    static {
        Natives.bind(X11.class, "libX11.so.6", "libx11-6");
    }

    private X11() {}

    public static native int XInitThreads();

    public static native long XOpenDisplay(String name);

    public static native int XCloseDisplay(long display);

    public static native int XDefaultScreen(long display);

    public static native long XDefaultRootWindow(long display);

    public static native long XDefaultVisual(long display, int screen);

    public static native int XDefaultDepth(long display, int screen);

    public static native int XDisplayWidth(long display, int screen);

    public static native int XDisplayHeight(long display, int screen);

    public static native int XSync(long display, int discard);

    public static native int XFlush(long display);

    public static native long XStringToKeysym(String name);

    public static native byte XKeysymToKeycode(long display, long keysym);

    public static native int XDestroyImage(long image);

    static native long XSetErrorHandler(OnError handler);

    static native long XSetIOErrorHandler(OnBroken handler);

    static native void XSetIOErrorExitHandler(long display, OnLost handler, long data);

    /** A request failed. Called on the thread that talks to the display. */
    public interface OnError extends Callback {
        int failed(long display, long event);
    }

    /** The connection broke: replaces Xlib's own handler, which prints and exits. */
    public interface OnBroken extends Callback {
        int broken(long display);
    }

    /** What Xlib does after that, instead of exit(). */
    public interface OnLost extends Callback {
        void lost(long display, long data);
    }
}
