package io.playcast.input;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The player's view of the picture: where its zero is and how large it is.
 *
 * @param dimensions width and height in the player's own units, more than 0
 */
public record PlayerCoordinates(Origin origin, Vector dimensions) {

    /** The corner that is (0, 0). */
    public enum Origin {
        @JsonProperty("topLeft")
        TOP_LEFT,
        @JsonProperty("bottomLeft")
        BOTTOM_LEFT,
        @JsonProperty("topRight")
        TOP_RIGHT,
        @JsonProperty("bottomRight")
        BOTTOM_RIGHT
    }

    /** The same point as a share of the picture, 0 to 1, counted from the top left corner. */
    public Vector share(Vector position) {
        double x = position.x() / dimensions.x();
        double y = position.y() / dimensions.y();
        return switch (origin) {
            case TOP_LEFT -> new Vector(x, y);
            case BOTTOM_LEFT -> new Vector(x, 1 - y);
            case TOP_RIGHT -> new Vector(1 - x, y);
            case BOTTOM_RIGHT -> new Vector(1 - x, 1 - y);
        };
    }
}
