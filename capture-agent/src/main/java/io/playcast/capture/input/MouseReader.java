package io.playcast.capture.input;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.input.Input.Location;
import io.playcast.input.MouseButton;
import io.playcast.input.PlayerCoordinates;
import io.playcast.input.PlayerCoordinates.Origin;
import io.playcast.input.Vector;

/** Reads where a mouse is and which button it is about. A position lies within the player's own coordinates. */
final class MouseReader {

    private static final double LARGEST = 100_000;

    private MouseReader() {}

    static Location location(JsonNode message) {
        JsonNode coordinates = Fields.object(message, "playerCoordinates");
        JsonNode dimensions = Fields.object(coordinates, "dimensions");
        var size = new Vector(Fields.number(dimensions, "x", 1, LARGEST), Fields.number(dimensions, "y", 1, LARGEST));
        JsonNode position = Fields.object(message, "position");
        var at = new Vector(Fields.number(position, "x", 0, size.x()), Fields.number(position, "y", 0, size.y()));
        return new Location(new PlayerCoordinates(origin(Fields.text(coordinates, "origin")), size), at);
    }

    static MouseButton button(JsonNode message) {
        return switch (Fields.text(message, "button")) {
            case "left" -> MouseButton.LEFT;
            case "middle" -> MouseButton.MIDDLE;
            case "right" -> MouseButton.RIGHT;
            case "back" -> MouseButton.BACK;
            case "forward" -> MouseButton.FORWARD;
            default -> throw new BadInput(Drop.OUT_OF_RANGE, "button");
        };
    }

    private static Origin origin(String name) {
        return switch (name) {
            case "topLeft" -> Origin.TOP_LEFT;
            case "bottomLeft" -> Origin.BOTTOM_LEFT;
            case "topRight" -> Origin.TOP_RIGHT;
            case "bottomRight" -> Origin.BOTTOM_RIGHT;
            default -> throw new BadInput(Drop.OUT_OF_RANGE, "origin");
        };
    }
}
