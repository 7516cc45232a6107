package io.playcast.capture.input;

import io.playcast.input.MouseButton;
import io.playcast.input.Vector;

/**
 * A keyboard and a mouse that several people share. A key is down while at least one of them holds it,
 * and pressing what is already held changes nothing. From any thread.
 */
public interface Hands extends AutoCloseable {

    /** False when the keyboard has no such key. */
    boolean key(String holder, String keysym, boolean down);

    void button(String holder, MouseButton button, boolean down);

    /** Shares of the screen, 0 to 1 from the top left. */
    void point(Vector share);

    /** Lets go of all that this one holds. */
    void release(String holder);

    /** Lets go of everything. */
    void releaseAll();

    @Override
    void close();
}
