package io.playcast.input;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The five buttons of a mouse. */
public enum MouseButton {
    @JsonProperty("left")
    LEFT,
    @JsonProperty("middle")
    MIDDLE,
    @JsonProperty("right")
    RIGHT,
    @JsonProperty("back")
    BACK,
    @JsonProperty("forward")
    FORWARD
}
