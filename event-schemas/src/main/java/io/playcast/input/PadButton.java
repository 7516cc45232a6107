package io.playcast.input;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The buttons of a pad that are neither triggers nor under a stick, by their place. */
public enum PadButton {
    @JsonProperty("east")
    EAST,
    @JsonProperty("north")
    NORTH,
    @JsonProperty("south")
    SOUTH,
    @JsonProperty("west")
    WEST,
    @JsonProperty("leftShoulder")
    LEFT_SHOULDER,
    @JsonProperty("rightShoulder")
    RIGHT_SHOULDER,
    @JsonProperty("select")
    SELECT,
    @JsonProperty("start")
    START,
    @JsonProperty("dpadUp")
    DPAD_UP,
    @JsonProperty("dpadDown")
    DPAD_DOWN,
    @JsonProperty("dpadLeft")
    DPAD_LEFT,
    @JsonProperty("dpadRight")
    DPAD_RIGHT
}
