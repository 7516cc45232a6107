package io.playcast.capture.source;

import io.playcast.capture.Frame;
import io.playcast.capture.jna.Display;
import io.playcast.capture.jna.DisplayLost;
import io.playcast.capture.jna.LibC;
import io.playcast.capture.jna.Memory;
import io.playcast.capture.jna.X11;
import io.playcast.capture.jna.XShm;

/**
 * A picture in memory shared with the X server. Freed by {@link #release}; should the process die first, the kernel
 * frees it, because the segment is marked for removal as soon as both sides hold it.
 */
record SharedImage(long info, long image, Frame frame) {

    private static final int BITS_PER_PIXEL = 32;

    static SharedImage attach(Display display, int width, int height) {
        long info = LibC.malloc(XShm.INFO_SIZE);
        Memory.clear(info, XShm.INFO_SIZE);
        long image = createImage(display, info, width, height);
        int stride = Memory.intAt(image + X11.XIMAGE_BYTES_PER_LINE);
        int segment = LibC.shmget(LibC.IPC_PRIVATE, (long) stride * height, LibC.IPC_CREATE_OWN);
        if (segment < 0) throw new DisplayLost("No shared memory for a picture of " + width + "x" + height);
        long data = LibC.shmat(segment, 0, 0);
        Memory.intAt(info + XShm.INFO_SHMID, segment);
        Memory.longAt(info + XShm.INFO_SHMADDR, data);
        Memory.longAt(image + X11.XIMAGE_DATA, data);
        XShm.XShmAttach(display.address(), info);
        X11.XSync(display.address(), 0);
        LibC.shmctl(segment, LibC.IPC_RMID, 0);
        display.check();
        return new SharedImage(info, image, new Frame(data, stride, image));
    }

    private static long createImage(Display display, long info, int width, int height) {
        long visual = X11.XDefaultVisual(display.address(), display.screen());
        int depth = X11.XDefaultDepth(display.address(), display.screen());
        long image = XShm.XShmCreateImage(display.address(), visual, depth, X11.Z_PIXMAP, 0, info, width, height);
        if (image == 0 || Memory.intAt(image + X11.XIMAGE_BITS_PER_PIXEL) != BITS_PER_PIXEL) {
            throw new DisplayLost("The X display has depth " + depth + ", but 24 bits in 32 are needed");
        }
        return image;
    }

    void release(Display display) {
        if (!display.lost()) {
            XShm.XShmDetach(display.address(), info);
            X11.XSync(display.address(), 0);
        }
        Memory.longAt(image + X11.XIMAGE_DATA, 0); // ours, not XDestroyImage's
        X11.XDestroyImage(image);
        LibC.shmdt(frame.data());
        LibC.free(info);
    }
}
