package io.playcast.input;

import java.util.List;

/** Everything a player can do to the game: the bodies of playcast-messages v5 that the agent acts on. */
public sealed interface Input {

    int SCHEMA_VERSION = 5;

    /** keyboard.down */
    record KeyDown(Key key) implements Input {}

    /** keyboard.up */
    record KeyUp(Key key) implements Input {}

    /** gamepad.setState: each pad of the player's device as it stands now, in the device's own order. */
    record PadState(List<Gamepad> gamepads) implements Input {
        public PadState {
            gamepads = List.copyOf(gamepads);
        }
    }

    /** gamepad.setState that says in its stats that fingers on the page's own pad made it: another access judges it. */
    record TouchState(List<Gamepad> gamepads) implements Input {
        public TouchState {
            gamepads = List.copyOf(gamepads);
        }
    }

    /** mouse.move and mouse.setLocation */
    record MouseMove(Location location) implements Input {}

    /** mouse.down */
    record MouseDown(Location location, MouseButton button) implements Input {}

    /** mouse.up */
    record MouseUp(Location location, MouseButton button) implements Input {}

    /**
     * @param keyCode the legacy number of UI Events, 1 to 255
     * @param code the physical key, "KeyX" (UI Events KeyboardEvent code); empty when the player's device has none
     */
    record Key(int keyCode, String code) {}

    /** A point in the player's own coordinates. */
    record Location(PlayerCoordinates playerCoordinates, Vector position) {}
}
