package io.playcast.capture.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.capture.input.Decision.Dropped;
import io.playcast.capture.input.Decision.PadPlay;
import io.playcast.capture.input.Decision.PlayPads;
import io.playcast.capture.input.Decision.PointAt;
import io.playcast.capture.input.Decision.PressButton;
import io.playcast.capture.input.Decision.PressKey;
import io.playcast.input.Input;
import io.playcast.input.Input.Key;
import io.playcast.input.Input.Location;
import io.playcast.input.MouseButton;
import io.playcast.input.PlayerCoordinates;
import io.playcast.input.PlayerCoordinates.Origin;
import io.playcast.input.Vector;
import io.playcast.lobby.InputAccess;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputGateTest {

    private static final Rights ALL = new Rights(new InputAccess(true, true, true, true, true), List.of(2));
    private static final Rights GUEST = new Rights(InputAccess.GUEST, List.of(1, 3));
    private static final Location CORNER =
            new Location(new PlayerCoordinates(Origin.BOTTOM_LEFT, new Vector(200, 100)), new Vector(50, 0));

    @Test
    void a_member_without_any_access_changes_nothing() {
        var everything = List.of(
                new Input.KeyDown(new Key(88, "KeyX")),
                new Input.KeyUp(new Key(88, "KeyX")),
                new Input.PadState(List.of(Pad.REST)),
                new Input.TouchState(List.of(Pad.REST)),
                new Input.MouseMove(CORNER),
                new Input.MouseDown(CORNER, MouseButton.LEFT),
                new Input.MouseUp(CORNER, MouseButton.LEFT));
        assertThat(everything)
                .allSatisfy(input ->
                        assertThat(InputGate.decide(Rights.NONE, input)).isEqualTo(new Dropped(Drop.NO_ACCESS)));
    }

    @Test
    void a_touch_pad_needs_touch_access_and_a_gamepad_its_own() {
        var touchOnly = new Rights(new InputAccess(false, false, false, true, false), List.of(1));
        var gamepadOnly = new Rights(new InputAccess(true, false, false, false, false), List.of(1));
        var touch = new Input.TouchState(List.of(Pad.REST));
        var gamepad = new Input.PadState(List.of(Pad.REST));

        assertThat(InputGate.decide(touchOnly, touch)).isEqualTo(new PlayPads(List.of(new PadPlay(1, Pad.REST)), 0));
        assertThat(InputGate.decide(touchOnly, gamepad)).isEqualTo(new Dropped(Drop.NO_ACCESS));
        assertThat(InputGate.decide(gamepadOnly, touch)).isEqualTo(new Dropped(Drop.NO_ACCESS));
    }

    @Test
    void a_guest_plays_the_pad_it_holds_and_nothing_else() {
        assertThat(InputGate.decide(GUEST, new Input.PadState(List.of(Pad.REST))))
                .isEqualTo(new PlayPads(List.of(new PadPlay(1, Pad.REST)), 0));
        assertThat(InputGate.decide(GUEST, new Input.KeyDown(new Key(88, "KeyX"))))
                .isEqualTo(new Dropped(Drop.NO_ACCESS));
    }

    @Test
    void the_second_pad_of_a_device_plays_the_second_pad_held_and_a_third_is_dropped() {
        var three = new Input.PadState(List.of(Pad.REST, Pad.leaning(1, 0), Pad.REST));
        assertThat(InputGate.decide(GUEST, three))
                .isEqualTo(new PlayPads(List.of(new PadPlay(1, Pad.REST), new PadPlay(3, Pad.leaning(1, 0))), 1));
    }

    @Test
    void a_pad_without_a_place_is_dropped() {
        var noPad = new Rights(InputAccess.GUEST, List.of());
        assertThat(InputGate.decide(noPad, new Input.PadState(List.of(Pad.REST))))
                .isEqualTo(new Dropped(Drop.NO_PAD));
    }

    @ParameterizedTest
    @CsvSource({
        "88, KeyX, x",
        "13, Enter, Return",
        "37, ArrowLeft, Left",
        "32, Space, space",
        "112, F1, F1",
        "49, Digit1, 1",
        "16, ShiftRight, Shift_R",
        "97, Numpad1, KP_1",
        "65, '', a",
        "188, '', comma",
        "90, KeyY, y"
    })
    void a_key_is_known_by_its_place_or_else_by_its_number(int keyCode, String code, String keysym) {
        assertThat(InputGate.decide(ALL, new Input.KeyDown(new Key(keyCode, code))))
                .isEqualTo(new PressKey(keysym, true));
        assertThat(InputGate.decide(ALL, new Input.KeyUp(new Key(keyCode, code))))
                .isEqualTo(new PressKey(keysym, false));
    }

    @Test
    void a_key_nobody_knows_is_dropped() {
        assertThat(InputGate.decide(ALL, new Input.KeyDown(new Key(255, "Fn"))))
                .isEqualTo(new Dropped(Drop.UNKNOWN_KEY));
    }

    @Test
    void the_mouse_points_at_the_same_place_of_the_picture() {
        assertThat(InputGate.decide(ALL, new Input.MouseMove(CORNER))).isEqualTo(new PointAt(new Vector(0.25, 1)));
        assertThat(InputGate.decide(ALL, new Input.MouseDown(CORNER, MouseButton.RIGHT)))
                .isEqualTo(new PressButton(new Vector(0.25, 1), MouseButton.RIGHT, true));
        assertThat(InputGate.decide(ALL, new Input.MouseUp(CORNER, MouseButton.RIGHT)))
                .isEqualTo(new PressButton(new Vector(0.25, 1), MouseButton.RIGHT, false));
    }
}
