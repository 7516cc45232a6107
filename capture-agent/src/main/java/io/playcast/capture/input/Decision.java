package io.playcast.capture.input;

import io.playcast.input.Gamepad;
import io.playcast.input.MouseButton;
import io.playcast.input.Vector;
import java.util.List;

/** What shall happen with an input. */
public sealed interface Decision {

    record Dropped(Drop reason) implements Decision {}

    /** The X keysym goes down or up. */
    record PressKey(String keysym, boolean down) implements Decision {}

    /** Each pad takes the state given for it; {@code dropped} pads of the device have no place in the game. */
    record PlayPads(List<PadPlay> plays, int dropped) implements Decision {}

    record PadPlay(int pad, Gamepad state) {}

    /** Shares of the picture, 0 to 1 from the top left. */
    record PointAt(Vector share) implements Decision {}

    record PressButton(Vector share, MouseButton button, boolean down) implements Decision {}
}
