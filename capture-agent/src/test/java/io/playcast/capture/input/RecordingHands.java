package io.playcast.capture.input;

import io.playcast.input.MouseButton;
import io.playcast.input.Vector;
import java.util.ArrayList;
import java.util.List;

/** Notes what it was told, in order. */
final class RecordingHands implements Hands {

    final List<String> told = new ArrayList<>();

    @Override
    public boolean key(String holder, String keysym, boolean down) {
        told.add(holder + (down ? " down " : " up ") + keysym);
        return !keysym.equals("F12");
    }

    @Override
    public void button(String holder, MouseButton button, boolean down) {
        told.add(holder + (down ? " down " : " up ") + button);
    }

    @Override
    public void point(Vector share) {
        told.add("at " + share.x() + "," + share.y());
    }

    @Override
    public void release(String holder) {
        told.add(holder + " lets go");
    }

    @Override
    public void releaseAll() {
        told.add("all let go");
    }

    @Override
    public void close() {
        told.add("closed");
    }
}
