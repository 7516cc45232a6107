package io.playcast.capture.source;

import io.playcast.capture.Frame;
import io.playcast.capture.Pool;

/** Where pictures come from. It owns the frames' memory, since a screen writes into memory it shares with us. */
public interface Source extends AutoCloseable {

    /** Pixels, even. */
    int width();

    /** Pixels, even. */
    int height();

    /** The frames to grab into. */
    Pool<Frame> frames();

    /** Puts the present picture into the frame. Only from the capture thread. */
    void grab(Frame frame);

    /** Frees the frames' memory; only when no stage can touch one any more. */
    @Override
    void close();
}
