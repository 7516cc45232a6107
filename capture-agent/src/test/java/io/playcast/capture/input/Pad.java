package io.playcast.capture.input;

import io.playcast.input.Button;
import io.playcast.input.Gamepad;
import io.playcast.input.PadButton;
import io.playcast.input.Side;
import io.playcast.input.Stick;
import io.playcast.input.Vector;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pads as a test needs them. */
final class Pad {

    static final Gamepad REST = Gamepad.atRest(0);

    private Pad() {}

    static Gamepad pressing(PadButton... buttons) {
        var down = Arrays.stream(buttons).collect(Collectors.toMap(Function.identity(), _ -> Button.DOWN));
        return new Gamepad(0, down, Map.of(), Map.of());
    }

    static Gamepad leaning(double x, double y) {
        return new Gamepad(0, Map.of(), Map.of(), Map.of(Side.LEFT, new Stick(new Vector(x, y), Button.UP)));
    }
}
