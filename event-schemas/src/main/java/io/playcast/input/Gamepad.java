package io.playcast.input;

import java.util.Map;

/**
 * A whole pad as it stands now. What a message leaves out is at rest.
 *
 * @param deviceId the number the player's own device gives the pad
 */
public record Gamepad(
        int deviceId, Map<PadButton, Button> buttons, Map<Side, Trigger> triggers, Map<Side, Stick> sticks) {

    public Gamepad {
        buttons = Map.copyOf(buttons);
        triggers = Map.copyOf(triggers);
        sticks = Map.copyOf(sticks);
    }

    /** Nothing pressed, everything centred. */
    public static Gamepad atRest(int deviceId) {
        return new Gamepad(deviceId, Map.of(), Map.of(), Map.of());
    }

    public boolean pressed(PadButton button) {
        return buttons.getOrDefault(button, Button.UP).isPressed();
    }

    public Trigger trigger(Side side) {
        return triggers.getOrDefault(side, Trigger.FREE);
    }

    public Stick stick(Side side) {
        return sticks.getOrDefault(side, Stick.CENTRED);
    }
}
