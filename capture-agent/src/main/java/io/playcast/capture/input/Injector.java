package io.playcast.capture.input;

import io.playcast.capture.jna.Cell;
import io.playcast.capture.jna.Display;
import io.playcast.capture.jna.DisplayLost;
import io.playcast.capture.jna.X11;
import io.playcast.capture.jna.XTest;
import io.playcast.input.MouseButton;
import io.playcast.input.Vector;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keys and mouse of an X display, moved through XTest on a connection of its own. */
public final class Injector implements Hands {

    private static final Logger LOG = LoggerFactory.getLogger(Injector.class);

    private final Display display;
    private final ReentrantLock lock = new ReentrantLock(); // viewers' inputs come on different threads
    private final Map<String, Integer> keycodes = new HashMap<>();
    private final Held<Integer> keys = new Held<>();
    private final Held<Integer> buttons = new Held<>();
    private boolean closed;

    private Injector(Display display) {
        this.display = display;
    }

    public static Injector open(String displayName) {
        Display display = Display.open(displayName);
        try (var event = new Cell();
                var error = new Cell();
                var major = new Cell();
                var minor = new Cell()) {
            int there = XTest.XTestQueryExtension(
                    display.address(), event.address(), error.address(), major.address(), minor.address());
            if (there == 0) {
                display.close();
                throw new DisplayLost("The X display " + displayName + " has no XTEST extension");
            }
            return new Injector(display);
        }
    }

    @Override
    public boolean key(String holder, String keysym, boolean down) {
        return locked(() -> {
            int keycode = keycodes.computeIfAbsent(keysym, this::keycode);
            if (keycode != 0 && keys.set(holder, keycode, down)) fakeKey(keycode, down);
            return keycode != 0;
        });
    }

    @Override
    public void button(String holder, MouseButton button, boolean down) {
        locked(() -> {
            int number = number(button);
            if (buttons.set(holder, number, down)) fakeButton(number, down);
            return true;
        });
    }

    @Override
    public void point(Vector share) {
        locked(() -> {
            int x = pixel(share.x(), display.width());
            int y = pixel(share.y(), display.height());
            XTest.XTestFakeMotionEvent(display.address(), -1, x, y, 0);
            return true;
        });
    }

    @Override
    public void release(String holder) {
        locked(() -> {
            keys.release(holder).forEach(keycode -> fakeKey(keycode, false));
            buttons.release(holder).forEach(button -> fakeButton(button, false));
            return true;
        });
    }

    @Override
    public void releaseAll() {
        locked(() -> {
            keys.releaseAll().forEach(keycode -> fakeKey(keycode, false));
            buttons.releaseAll().forEach(button -> fakeButton(button, false));
            return true;
        });
    }

    @Override
    public void close() {
        releaseAll();
        lock.lock();
        try {
            if (!closed) display.close();
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    private interface Act {
        boolean run();
    }

    /** A display that is gone takes no input, and is nobody's error here: the capture thread reports it. */
    private boolean locked(Act act) {
        lock.lock();
        try {
            if (closed) return false;
            display.check();
            boolean done = act.run();
            X11.XFlush(display.address());
            return done;
        } catch (DisplayLost lost) {
            LOG.debug("Input without a display", lost);
            return false;
        } finally {
            lock.unlock();
        }
    }

    private int keycode(String keysym) {
        long symbol = X11.XStringToKeysym(keysym);
        return symbol == 0 ? 0 : X11.XKeysymToKeycode(display.address(), symbol) & 0xff;
    }

    private void fakeKey(int keycode, boolean down) {
        XTest.XTestFakeKeyEvent(display.address(), keycode, down ? 1 : 0, 0);
    }

    private void fakeButton(int button, boolean down) {
        XTest.XTestFakeButtonEvent(display.address(), button, down ? 1 : 0, 0);
    }

    private static int pixel(double share, int size) {
        return Math.clamp((int) (share * size), 0, size - 1);
    }

    /** X numbers the wheel 4 to 7, so back and forward come after it. */
    private static int number(MouseButton button) {
        return switch (button) {
            case LEFT -> 1;
            case MIDDLE -> 2;
            case RIGHT -> 3;
            case BACK -> 8;
            case FORWARD -> 9;
        };
    }
}
