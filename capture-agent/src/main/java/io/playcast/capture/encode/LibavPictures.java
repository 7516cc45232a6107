package io.playcast.capture.encode;

import io.playcast.capture.Frame;
import io.playcast.capture.jna.AvLayout;
import io.playcast.capture.jna.AvUtil;
import io.playcast.capture.jna.LibYuv;
import io.playcast.capture.jna.Memory;

/** A few AVFrames with buffers of their own, used in turn: without own buffers libavcodec would copy each picture. */
final class LibavPictures implements AutoCloseable {

    static final int TYPE_NONE = 0;
    static final int TYPE_I = 1;
    private static final int COUNT = 3;
    private static final int ALIGNMENT = 64;

    private final long[] frames = new long[COUNT];
    private final int width;
    private final int height;
    private int turn;

    LibavPictures(Video video) {
        width = video.width();
        height = video.height();
        for (int i = 0; i < COUNT; i++) frames[i] = allocate();
    }

    long current() {
        return frames[turn];
    }

    void convert(Frame frame) {
        turn = (turn + 1) % COUNT;
        long to = frames[turn];
        AvUtil.av_frame_make_writable(to);
        LibYuv.ARGBToI420(
                frame.data(),
                frame.stride(),
                plane(to, 0),
                stride(to, 0),
                plane(to, 1),
                stride(to, 1),
                plane(to, 2),
                stride(to, 2),
                width,
                height);
    }

    @Override
    public void close() {
        for (long frame : frames) NativePointer.free(AvUtil::av_frame_free, frame);
    }

    private long allocate() {
        long frame = AvUtil.av_frame_alloc();
        Memory.intAt(frame + AvLayout.Frame.WIDTH, width);
        Memory.intAt(frame + AvLayout.Frame.HEIGHT, height);
        Memory.intAt(frame + AvLayout.Frame.FORMAT, 0);
        if (AvUtil.av_frame_get_buffer(frame, ALIGNMENT) < 0) throw new OutOfMemoryError("No memory for a picture");
        return frame;
    }

    private static long plane(long frame, int index) {
        return Memory.longAt(frame + AvLayout.Frame.DATA + (long) index * Long.BYTES);
    }

    private static int stride(long frame, int index) {
        return Memory.intAt(frame + AvLayout.Frame.LINESIZE + (long) index * Integer.BYTES);
    }
}
