package io.playcast.input;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which of the two sticks or triggers. */
public enum Side {
    @JsonProperty("left")
    LEFT,
    @JsonProperty("right")
    RIGHT
}
