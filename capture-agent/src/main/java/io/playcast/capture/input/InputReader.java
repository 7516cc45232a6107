package io.playcast.capture.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.playcast.input.Input;
import java.util.Base64;

/**
 * Reads one playcast-messages v5 envelope from a viewer. Strict in what it uses, blind to what it does not:
 * who is acting comes from the connection, never from the message.
 */
public final class InputReader {

    /** Characters; four whole pads are about 6000. */
    public static final int LONGEST = 16 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(16)
                            .maxNumberLength(32)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private InputReader() {}

    /** The input, or {@link BadInput}. */
    public static Input read(String json) {
        JsonNode envelope = parse(json);
        JsonNode header = Fields.object(envelope, "header");
        requireSignature(Fields.text(envelope, "signature"));
        Fields.whole(header, "schemaVersion", Input.SCHEMA_VERSION, Input.SCHEMA_VERSION);
        if (!Fields.text(header, "source").equals("player")) throw new BadInput(Drop.OUT_OF_RANGE, "source");
        if (Fields.flag(header, "isReply")) throw new BadInput(Drop.NOT_SUPPORTED, "isReply");
        JsonNode body = Fields.object(envelope, "body");
        var input = body(Fields.text(header, "target"), Fields.text(header, "action"), Fields.object(body, "message"));
        return input instanceof Input.PadState(var gamepads) && isByTouch(body)
                ? new Input.TouchState(gamepads)
                : input;
    }

    private static JsonNode parse(String json) {
        if (json.length() > LONGEST) throw new BadInput(Drop.TOO_LONG, "message");
        try {
            JsonNode envelope = JSON.readTree(json);
            if (!envelope.isObject()) throw new BadInput(Drop.NOT_JSON, "message");
            return envelope;
        } catch (JsonProcessingException _) {
            throw new BadInput(Drop.NOT_JSON, "message");
        }
    }

    /** An integrity hint without a key, so only its form means anything. */
    private static void requireSignature(String signature) {
        try {
            Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException _) {
            throw new BadInput(Drop.OUT_OF_RANGE, "signature");
        }
    }

    private static Input body(String target, String action, JsonNode message) {
        return switch (target + '.' + action) {
            case "keyboard.down" -> new Input.KeyDown(key(message));
            case "keyboard.up" -> new Input.KeyUp(key(message));
            case "gamepad.setState" -> PadReader.state(message);
            case "mouse.move", "mouse.setLocation" -> new Input.MouseMove(MouseReader.location(message));
            case "mouse.down" -> new Input.MouseDown(MouseReader.location(message), MouseReader.button(message));
            case "mouse.up" -> new Input.MouseUp(MouseReader.location(message), MouseReader.button(message));
            default -> throw new BadInput(Drop.NOT_SUPPORTED, "action");
        };
    }

    /** v5 has no target of its own for a touch pad; the page says it in the free list of stats. */
    private static boolean isByTouch(JsonNode body) {
        for (JsonNode stat : body.path("stats")) {
            if (stat.path("name").asText().equals("device")
                    && stat.path("value").asText().equals("touch")) {
                return true;
            }
        }
        return false;
    }

    private static Input.Key key(JsonNode message) {
        JsonNode code = message.path("source").path("code");
        if (!code.isMissingNode() && !code.isTextual() && !code.isNumber()) {
            throw new BadInput(Drop.WRONG_TYPE, "code"); // a number is another device's own code: the key code decides
        }
        return new Input.Key(Fields.whole(message, "keyCode", 1, 255), code.isTextual() ? code.textValue() : "");
    }
}
