package io.playcast.capture.source;

import io.playcast.capture.Frame;
import io.playcast.capture.Pool;
import io.playcast.capture.jna.Display;
import io.playcast.capture.jna.DisplayLost;
import io.playcast.capture.jna.X11;
import io.playcast.capture.jna.XShm;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole screen of an X display, taken through shared memory. An odd last line or column is left out. */
public final class ScreenSource implements Source {

    private static final Logger LOG = LoggerFactory.getLogger(ScreenSource.class);
    /** One being captured, one waiting, one being encoded. */
    private static final int FRAMES = 3;

    private final Display display;
    private final long root;
    private final int width;
    private final int height;
    private final List<SharedImage> images = new ArrayList<>();
    private final Pool<Frame> frames;

    private ScreenSource(Display display) {
        this.display = display;
        this.root = X11.XDefaultRootWindow(display.address());
        this.width = display.width() & ~1;
        this.height = display.height() & ~1;
        for (int i = 0; i < FRAMES; i++) images.add(SharedImage.attach(display, width, height));
        this.frames = new Pool<>(images.stream().map(SharedImage::frame).toList());
    }

    /** Opens its own connection to the display, ":1" and the like. */
    public static ScreenSource open(String displayName) {
        Display display = Display.open(displayName);
        try {
            if (XShm.XShmQueryExtension(display.address()) == 0) {
                throw new DisplayLost("The X display " + displayName + " has no shared memory extension");
            }
            var source = new ScreenSource(display);
            LOG.info("Screen opened display={} width={} height={}", displayName, source.width, source.height);
            return source;
        } catch (RuntimeException problem) {
            display.close();
            throw problem;
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public Pool<Frame> frames() {
        return frames;
    }

    @Override
    public void grab(Frame frame) {
        int taken = XShm.XShmGetImage(display.address(), root, frame.image(), 0, 0, X11.ALL_PLANES);
        display.check();
        if (taken == 0) throw new DisplayLost("The X display gave no picture");
    }

    @Override
    public void close() {
        images.forEach(image -> image.release(display));
        display.close();
    }
}
