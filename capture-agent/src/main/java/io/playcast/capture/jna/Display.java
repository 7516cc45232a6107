package io.playcast.capture.jna;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to an X display that never ends the process: Xlib's default is to call exit().
 * Used by one thread at a time; whoever opened it closes it.
 */
public final class Display implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Display.class);
    private static final Map<Long, Display> OPEN = new ConcurrentHashMap<>();

    // Kept for ever: Xlib holds these function pointers.
    private static final X11.OnError ON_ERROR = Display::requestFailed;
    private static final X11.OnBroken ON_BROKEN = _ -> 0;
    private static final X11.OnLost ON_LOST = (display, _) -> connectionLost(display);

    static {
        X11.XInitThreads();
        X11.XSetErrorHandler(ON_ERROR);
        X11.XSetIOErrorHandler(ON_BROKEN);
    }

    private final String name;
    private final long address;
    private volatile boolean refused;
    private volatile boolean lost;

    private Display(String name, long address) {
        this.name = name;
        this.address = address;
    }

    /** Opens ":1" and the like; {@link DisplayLost} when nothing answers there. */
    public static Display open(String name) {
        long address = X11.XOpenDisplay(name);
        if (address == 0) throw new DisplayLost("No X display answers at " + name);
        var display = new Display(name, address);
        OPEN.put(address, display);
        X11.XSetIOErrorExitHandler(address, ON_LOST, 0);
        return display;
    }

    public long address() {
        return address;
    }

    public int screen() {
        return X11.XDefaultScreen(address);
    }

    public int width() {
        return X11.XDisplayWidth(address, screen());
    }

    public int height() {
        return X11.XDisplayHeight(address, screen());
    }

    /** Whether the connection is gone. Xlib must not be called with it any more: it would never return. */
    public boolean lost() {
        return lost;
    }

    /** Throws {@link DisplayLost} once a request has failed or the connection is gone. */
    public void check() {
        if (refused || lost) throw new DisplayLost("The X display " + name + " went away or refused a request");
    }

    @Override
    public void close() {
        OPEN.remove(address);
        if (!lost) X11.XCloseDisplay(address);
    }

    private static int requestFailed(long display, long event) {
        LOG.warn("X request failed code={}", Memory.byteAt(event + X11.ERROR_CODE) & 0xff);
        Display open = OPEN.get(display);
        if (open != null) open.refused = true;
        return 0;
    }

    private static void connectionLost(long display) {
        Display open = OPEN.get(display);
        if (open != null) open.lost = true;
    }
}
