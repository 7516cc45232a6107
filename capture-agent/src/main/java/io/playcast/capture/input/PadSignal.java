package io.playcast.capture.input;

import io.playcast.capture.jna.UInput;
import io.playcast.input.Gamepad;
import io.playcast.input.PadButton;
import io.playcast.input.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One change of a pad in the kernel's language: type, code, value of an input_event. */
record PadSignal(int type, int code, int value) {

    static final int STICK_RANGE = 32767;
    static final int TRIGGER_RANGE = 255;
    private static final Map<PadButton, Integer> KEYS = Map.of(
            PadButton.SOUTH, UInput.BTN_SOUTH,
            PadButton.EAST, UInput.BTN_EAST,
            PadButton.NORTH, UInput.BTN_NORTH,
            PadButton.WEST, UInput.BTN_WEST,
            PadButton.LEFT_SHOULDER, UInput.BTN_TL,
            PadButton.RIGHT_SHOULDER, UInput.BTN_TR,
            PadButton.SELECT, UInput.BTN_SELECT,
            PadButton.START, UInput.BTN_START);

    /** What of the pad differs between the two; empty when nothing does. The report's end is not included. */
    static List<PadSignal> between(Gamepad before, Gamepad after) {
        Map<Integer, Integer> keysBefore = keys(before);
        Map<Integer, Integer> axesBefore = axes(before);
        List<PadSignal> changes = new ArrayList<>();
        keys(after).forEach((code, value) -> {
            if (!value.equals(keysBefore.get(code))) changes.add(new PadSignal(UInput.EV_KEY, code, value));
        });
        axes(after).forEach((code, value) -> {
            if (!value.equals(axesBefore.get(code))) changes.add(new PadSignal(UInput.EV_ABS, code, value));
        });
        return changes;
    }

    static Map<Integer, Integer> keys(Gamepad pad) {
        Map<Integer, Integer> keys = new LinkedHashMap<>();
        KEYS.forEach((button, code) -> keys.put(code, pad.pressed(button) ? 1 : 0));
        keys.put(UInput.BTN_THUMBL, pad.stick(Side.LEFT).button().isPressed() ? 1 : 0);
        keys.put(UInput.BTN_THUMBR, pad.stick(Side.RIGHT).button().isPressed() ? 1 : 0);
        return keys;
    }

    /** The kernel counts down as positive; a message counts up as positive. */
    static Map<Integer, Integer> axes(Gamepad pad) {
        Map<Integer, Integer> axes = new LinkedHashMap<>();
        var left = pad.stick(Side.LEFT).stick();
        var right = pad.stick(Side.RIGHT).stick();
        axes.put(UInput.ABS_X, scaled(left.x(), STICK_RANGE));
        axes.put(UInput.ABS_Y, scaled(-left.y(), STICK_RANGE));
        axes.put(UInput.ABS_RX, scaled(right.x(), STICK_RANGE));
        axes.put(UInput.ABS_RY, scaled(-right.y(), STICK_RANGE));
        axes.put(UInput.ABS_Z, scaled(pad.trigger(Side.LEFT).value(), TRIGGER_RANGE));
        axes.put(UInput.ABS_RZ, scaled(pad.trigger(Side.RIGHT).value(), TRIGGER_RANGE));
        axes.put(UInput.ABS_HAT0X, direction(pad, PadButton.DPAD_LEFT, PadButton.DPAD_RIGHT));
        axes.put(UInput.ABS_HAT0Y, direction(pad, PadButton.DPAD_UP, PadButton.DPAD_DOWN));
        return axes;
    }

    static int largest(int axis) {
        return switch (axis) {
            case UInput.ABS_Z, UInput.ABS_RZ -> TRIGGER_RANGE;
            case UInput.ABS_HAT0X, UInput.ABS_HAT0Y -> 1;
            default -> STICK_RANGE;
        };
    }

    static int smallest(int axis) {
        return axis == UInput.ABS_Z || axis == UInput.ABS_RZ ? 0 : -largest(axis);
    }

    private static int scaled(double value, int range) {
        return (int) Math.round(value * range);
    }

    private static int direction(Gamepad pad, PadButton negative, PadButton positive) {
        return (pad.pressed(positive) ? 1 : 0) - (pad.pressed(negative) ? 1 : 0);
    }
}
