package io.playcast.capture.input;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.playcast.input.Gamepad;
import io.playcast.input.PadButton;
import io.playcast.input.Side;

/** What of a pad a key can stand for. A direction is the left stick or the cross, whichever is used. */
public enum PadControl {
    @JsonProperty("left")
    LEFT,
    @JsonProperty("right")
    RIGHT,
    @JsonProperty("up")
    UP,
    @JsonProperty("down")
    DOWN,
    @JsonProperty("south")
    SOUTH,
    @JsonProperty("east")
    EAST,
    @JsonProperty("west")
    WEST,
    @JsonProperty("north")
    NORTH,
    @JsonProperty("leftShoulder")
    LEFT_SHOULDER,
    @JsonProperty("rightShoulder")
    RIGHT_SHOULDER,
    @JsonProperty("leftTrigger")
    LEFT_TRIGGER,
    @JsonProperty("rightTrigger")
    RIGHT_TRIGGER,
    @JsonProperty("select")
    SELECT,
    @JsonProperty("start")
    START;

    /** Whether it is in use; a stick or trigger counts from the threshold on. */
    boolean active(Gamepad pad, double threshold) {
        var stick = pad.stick(Side.LEFT).stick();
        return switch (this) {
            case LEFT -> pad.pressed(PadButton.DPAD_LEFT) || stick.x() <= -threshold;
            case RIGHT -> pad.pressed(PadButton.DPAD_RIGHT) || stick.x() >= threshold;
            case UP -> pad.pressed(PadButton.DPAD_UP) || stick.y() >= threshold;
            case DOWN -> pad.pressed(PadButton.DPAD_DOWN) || stick.y() <= -threshold;
            case SOUTH -> pad.pressed(PadButton.SOUTH);
            case EAST -> pad.pressed(PadButton.EAST);
            case WEST -> pad.pressed(PadButton.WEST);
            case NORTH -> pad.pressed(PadButton.NORTH);
            case LEFT_SHOULDER -> pad.pressed(PadButton.LEFT_SHOULDER);
            case RIGHT_SHOULDER -> pad.pressed(PadButton.RIGHT_SHOULDER);
            case LEFT_TRIGGER -> pulled(pad, Side.LEFT, threshold);
            case RIGHT_TRIGGER -> pulled(pad, Side.RIGHT, threshold);
            case SELECT -> pad.pressed(PadButton.SELECT);
            case START -> pad.pressed(PadButton.START);
        };
    }

    private static boolean pulled(Gamepad pad, Side side, double threshold) {
        return pad.trigger(side).isPressed() || pad.trigger(side).value() >= threshold;
    }
}
