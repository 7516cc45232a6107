package io.playcast.capture.input;

import io.playcast.capture.input.Decision.Dropped;
import io.playcast.capture.input.Decision.PadPlay;
import io.playcast.capture.input.Decision.PlayPads;
import io.playcast.capture.input.Decision.PointAt;
import io.playcast.capture.input.Decision.PressButton;
import io.playcast.capture.input.Decision.PressKey;
import io.playcast.input.Gamepad;
import io.playcast.input.Input;
import io.playcast.input.Input.Location;
import io.playcast.input.MouseButton;
import io.playcast.input.Vector;
import java.util.ArrayList;
import java.util.List;

/** Decides whether a viewer's input reaches the game. Pure: the same rights and input always give the same answer. */
public final class InputGate {

    private InputGate() {}

    public static Decision decide(Rights rights, Input input) {
        return switch (input) {
            case Input.KeyDown(var key) -> key(rights, key, true);
            case Input.KeyUp(var key) -> key(rights, key, false);
            case Input.PadState(var gamepads) -> pads(rights, rights.access().gamepad(), gamepads);
            case Input.TouchState(var gamepads) -> pads(rights, rights.access().touch(), gamepads);
            case Input.MouseMove(var location) -> rights.access().mouse() ? new PointAt(share(location)) : noAccess();
            case Input.MouseDown(var location, var button) -> mouse(rights, location, button, true);
            case Input.MouseUp(var location, var button) -> mouse(rights, location, button, false);
        };
    }

    private static Decision key(Rights rights, Input.Key key, boolean down) {
        if (!rights.access().keyboard()) return noAccess();
        String keysym = KeyNames.keysym(key);
        return keysym.isEmpty() ? new Dropped(Drop.UNKNOWN_KEY) : new PressKey(keysym, down);
    }

    private static Decision pads(Rights rights, boolean access, List<Gamepad> gamepads) {
        if (!access) return noAccess();
        List<PadPlay> plays = new ArrayList<>();
        int placed = Math.min(gamepads.size(), rights.pads().size());
        for (int i = 0; i < placed; i++) plays.add(new PadPlay(rights.pads().get(i), gamepads.get(i)));
        int dropped = gamepads.size() - placed;
        return plays.isEmpty() && dropped > 0 ? new Dropped(Drop.NO_PAD) : new PlayPads(plays, dropped);
    }

    private static Decision mouse(Rights rights, Location location, MouseButton button, boolean down) {
        return rights.access().mouse() ? new PressButton(share(location), button, down) : noAccess();
    }

    private static Vector share(Location location) {
        return location.playerCoordinates().share(location.position());
    }

    private static Decision noAccess() {
        return new Dropped(Drop.NO_ACCESS);
    }
}
