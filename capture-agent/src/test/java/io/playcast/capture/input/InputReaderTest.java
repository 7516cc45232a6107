package io.playcast.capture.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.playcast.capture.testing.V5;
import io.playcast.input.Input;
import io.playcast.input.MouseButton;
import io.playcast.input.PadButton;
import io.playcast.input.Side;
import io.playcast.input.Vector;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputReaderTest {

    private static final String KEY = V5.keyboard("down", 88, "KeyX");
    private static final String PAD =
            V5.pad("\"south\":{\"isPressed\":true,\"wasPressed\":true}", "{\"x\":-1,\"y\":0.5}");

    @Test
    void a_key_goes_down_and_up() {
        assertThat(InputReader.read(KEY)).isEqualTo(new Input.KeyDown(new Input.Key(88, "KeyX")));
        assertThat(InputReader.read(V5.keyboard("up", 88, "KeyX")))
                .isEqualTo(new Input.KeyUp(new Input.Key(88, "KeyX")));
    }

    @Test
    void another_devices_own_key_number_leaves_the_key_code_to_decide() {
        assertThat(InputReader.read(KEY.replace("\"code\":\"KeyX\"", "\"code\":38")))
                .isEqualTo(new Input.KeyDown(new Input.Key(88, "")));
    }

    @Test
    void a_pad_says_what_is_pressed_and_what_it_leaves_out_is_at_rest() {
        var state = (Input.PadState) InputReader.read(PAD);
        var pad = state.gamepads().getFirst();
        assertThat(pad.pressed(PadButton.SOUTH)).isTrue();
        assertThat(pad.pressed(PadButton.NORTH)).isFalse();
        assertThat(pad.stick(Side.LEFT).stick()).isEqualTo(new Vector(-1, 0.5));
        assertThat(pad.stick(Side.RIGHT).stick()).isEqualTo(Vector.ZERO);
        assertThat(pad.trigger(Side.LEFT).value()).isZero();
    }

    @Test
    void a_mouse_moves_and_clicks() {
        var move = (Input.MouseMove) InputReader.read(V5.mouse("move", 50, 25, ""));
        assertThat(move.location().playerCoordinates().share(move.location().position()))
                .isEqualTo(new Vector(0.5, 0.25));
        var down =
                (Input.MouseDown) InputReader.read(V5.mouse("down", 1, 1, ",\"button\":\"middle\",\"clickCount\":1"));
        assertThat(down.button()).isEqualTo(MouseButton.MIDDLE);
        assertThat(InputReader.read(V5.mouse("setLocation", 50, 25, ""))).isEqualTo(move);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"text\"", "{", "{}{}", "{\"header\":}"})
    void what_is_no_json_object_is_refused(String text) {
        assertThat(refusal(text)).isEqualTo(Drop.NOT_JSON);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"schemaVersion\":5 | \"schemaVersion\":\"5\" | WRONG_TYPE",
                "\"schemaVersion\":5 | \"schemaVersion\":4 | OUT_OF_RANGE",
                "\"schemaVersion\":5 | \"schemaVersion\":5.0 | WRONG_TYPE",
                "\"source\":\"player\" | \"source\":\"host\" | OUT_OF_RANGE",
                "\"signature\":\"\" | \"signature\":\"*\" | OUT_OF_RANGE",
                "\"signature\":\"\" | \"signature\":7 | WRONG_TYPE",
                "\"isReply\":false | \"isReply\":true | NOT_SUPPORTED",
                "\"isReply\":false | \"isReply\":0 | WRONG_TYPE",
                "\"action\":\"down\" | \"action\":\"setState\" | NOT_SUPPORTED",
                "\"target\":\"keyboard\" | \"target\":\"system\" | NOT_SUPPORTED",
                "\"keyCode\":88 | \"keyCode\":\"88\" | WRONG_TYPE",
                "\"keyCode\":88 | \"keyCode\":256 | OUT_OF_RANGE",
                "\"keyCode\":88 | \"keyCode\":99999999999999 | OUT_OF_RANGE",
                "\"keyCode\":88 | \"keyCode\":null | WRONG_TYPE",
                "\"code\":\"KeyX\" | \"code\":{} | WRONG_TYPE",
                "\"body\": | \"bod\": | WRONG_TYPE",
                "\"header\": | \"head\": | WRONG_TYPE"
            })
    void a_wrong_key_message_is_refused(String part, String instead, Drop reason) {
        assertThat(KEY).contains(part);
        assertThat(refusal(KEY.replace(part, instead))).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"x\":-1 | \"x\":-1.01 | OUT_OF_RANGE",
                "\"x\":-1 | \"x\":1e999 | OUT_OF_RANGE",
                "\"y\":0.5 | \"y\":\"0.5\" | WRONG_TYPE",
                "\"y\":0.5 | \"z\":0.5 | WRONG_TYPE",
                "\"isPressed\":true | \"isPressed\":1 | WRONG_TYPE",
                "\"triggers\":{} | \"triggers\":{\"left\":{\"isPressed\":true,\"value\":1.5}} | OUT_OF_RANGE",
                "\"triggers\":{} | \"triggers\":{\"right\":{\"value\":-0.1}} | OUT_OF_RANGE",
                "\"triggers\":{} | \"triggers\":[] | WRONG_TYPE",
                "\"deviceId\":0 | \"deviceId\":\"a\" | WRONG_TYPE",
                "\"deviceId\":0 | \"gamepadId\":4,\"deviceId\":0 | OUT_OF_RANGE",
                "\"deviceId\":0 | \"gamepadId\":-2,\"deviceId\":0 | OUT_OF_RANGE",
                "\"buttons\": | \"knobs\": | WRONG_TYPE"
            })
    void a_wrong_pad_message_is_refused(String part, String instead, Drop reason) {
        assertThat(PAD).contains(part);
        assertThat(refusal(PAD.replace(part, instead))).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"x\":150.0 | OUT_OF_RANGE",
                "\"x\":-1 | OUT_OF_RANGE",
                "\"x\":\"a\" | WRONG_TYPE",
                "\"x\":1e400 | OUT_OF_RANGE"
            })
    void a_mouse_outside_its_own_picture_is_refused(String instead, Drop reason) {
        String move = V5.mouse("move", 77, 25, "");
        assertThat(refusal(move.replace("\"x\":77.0", instead))).isEqualTo(reason);
    }

    @Test
    void five_pads_and_long_or_deep_messages_are_refused() {
        String pads = "{\"deviceId\":0,\"buttons\":{}},".repeat(5);
        assertThat(refusal(V5.message(
                        "gamepad", "setState", "{\"gamepads\":[" + pads.substring(0, pads.length() - 1) + "]}")))
                .isEqualTo(Drop.OUT_OF_RANGE);
        assertThat(refusal(KEY + " ".repeat(InputReader.LONGEST))).isEqualTo(Drop.TOO_LONG);
        assertThat(refusal("{\"a\":".repeat(1000))).isEqualTo(Drop.NOT_JSON);
    }

    @Test
    void a_pad_under_fingers_says_so_in_its_stats() {
        var byHand = V5.message("gamepad", "setState", "{\"gamepads\":[{\"deviceId\":100,\"buttons\":{}}]}");
        var byTouch = byHand.replace("\"stats\":[]", "\"stats\":[{\"name\":\"device\",\"value\":\"touch\"}]");

        assertThat(byTouch).isNotEqualTo(byHand);
        assertThat(InputReader.read(byHand)).isInstanceOf(Input.PadState.class);
        assertThat(InputReader.read(byTouch)).isInstanceOf(Input.TouchState.class);
    }

    @Test
    void whatever_is_broken_in_a_message_nothing_but_a_refusal_comes_out() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder(random.nextBoolean() ? KEY : PAD);
            for (int edit = 0; edit < 3; edit++)
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(32, 127));
            try {
                assertThat(InputReader.read(text.toString())).isNotNull();
            } catch (BadInput refused) {
                assertThat(refused.reason()).as("seed %d", seed).isNotNull();
            }
        }
    }

    private static Drop refusal(String json) {
        return catchThrowableOfType(BadInput.class, () -> InputReader.read(json))
                .reason();
    }
}
