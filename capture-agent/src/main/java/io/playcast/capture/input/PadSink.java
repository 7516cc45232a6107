package io.playcast.capture.input;

import io.playcast.input.Gamepad;

/** Where a viewer's pad ends up on the host. Several viewers may play the same pad. From any thread. */
public interface PadSink extends AutoCloseable {

    /** The pad (0 to 3) as this viewer holds it now. */
    void play(String holder, int pad, Gamepad state);

    /** The viewer is gone or may no longer play: whatever it held goes back to rest. */
    void release(String holder);

    /** Every pad goes back to rest. */
    void releaseAll();

    @Override
    void close();
}
