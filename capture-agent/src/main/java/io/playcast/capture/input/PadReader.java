package io.playcast.capture.input;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.input.Button;
import io.playcast.input.Gamepad;
import io.playcast.input.Input;
import io.playcast.input.PadButton;
import io.playcast.input.Side;
import io.playcast.input.Stick;
import io.playcast.input.Trigger;
import io.playcast.input.Vector;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads gamepad.setState: a message may leave parts out, but what it says must be right. */
final class PadReader {

    private static final int MOST_PADS = 4;
    private static final Map<PadButton, String> NAMES = Map.ofEntries(
            Map.entry(PadButton.EAST, "east"),
            Map.entry(PadButton.NORTH, "north"),
            Map.entry(PadButton.SOUTH, "south"),
            Map.entry(PadButton.WEST, "west"),
            Map.entry(PadButton.LEFT_SHOULDER, "leftShoulder"),
            Map.entry(PadButton.RIGHT_SHOULDER, "rightShoulder"),
            Map.entry(PadButton.SELECT, "select"),
            Map.entry(PadButton.START, "start"),
            Map.entry(PadButton.DPAD_UP, "dpadUp"),
            Map.entry(PadButton.DPAD_DOWN, "dpadDown"),
            Map.entry(PadButton.DPAD_LEFT, "dpadLeft"),
            Map.entry(PadButton.DPAD_RIGHT, "dpadRight"));

    private PadReader() {}

    static Input.PadState state(JsonNode message) {
        List<Gamepad> gamepads = new ArrayList<>();
        for (JsonNode pad : Fields.array(message, "gamepads", MOST_PADS)) gamepads.add(gamepad(pad));
        return new Input.PadState(gamepads);
    }

    private static Gamepad gamepad(JsonNode pad) {
        if (pad.has("gamepadId")) Fields.whole(pad, "gamepadId", -1, 3);
        int device = Fields.whole(pad, "deviceId", Integer.MIN_VALUE, Integer.MAX_VALUE);
        return new Gamepad(device, buttons(pad), triggers(pad), sticks(pad));
    }

    private static Map<PadButton, Button> buttons(JsonNode pad) {
        Map<PadButton, Button> buttons = new EnumMap<>(PadButton.class);
        JsonNode all = Fields.object(pad, "buttons");
        NAMES.forEach((button, name) -> {
            if (all.has(name)) buttons.put(button, button(Fields.object(all, name)));
        });
        return buttons;
    }

    private static Button button(JsonNode node) {
        return new Button(
                Fields.flag(node, "isPressed"), Fields.flag(node, "wasPressed"), Fields.flag(node, "wasReleased"));
    }

    private static Map<Side, Trigger> triggers(JsonNode pad) {
        Map<Side, Trigger> triggers = new EnumMap<>(Side.class);
        if (!pad.has("triggers")) return triggers;
        JsonNode both = Fields.object(pad, "triggers");
        for (Side side : Side.values()) {
            if (both.has(name(side))) triggers.put(side, trigger(Fields.object(both, name(side))));
        }
        return triggers;
    }

    private static Trigger trigger(JsonNode node) {
        Button button = button(node);
        double value = node.has("value") ? Fields.number(node, "value", 0, 1) : 0;
        return new Trigger(button.isPressed(), button.wasPressed(), button.wasReleased(), value);
    }

    private static Map<Side, Stick> sticks(JsonNode pad) {
        Map<Side, Stick> sticks = new EnumMap<>(Side.class);
        if (!pad.has("sticks")) return sticks;
        JsonNode both = Fields.object(pad, "sticks");
        for (Side side : Side.values()) {
            if (both.has(name(side))) sticks.put(side, stick(Fields.object(both, name(side))));
        }
        return sticks;
    }

    private static Stick stick(JsonNode node) {
        JsonNode at = Fields.object(node, "stick");
        var vector = new Vector(Fields.number(at, "x", -1, 1), Fields.number(at, "y", -1, 1));
        return new Stick(vector, node.has("button") ? button(Fields.object(node, "button")) : Button.UP);
    }

    private static String name(Side side) {
        return switch (side) {
            case LEFT -> "left";
            case RIGHT -> "right";
        };
    }
}
