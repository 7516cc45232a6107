package io.playcast.capture.input;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.playcast.input.Gamepad;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which keys stand for a pad, for a game that knows only the keyboard.
 *
 * @param threshold from where on a stick or trigger counts, more than 0 and at most 1
 * @param pads for pad 0, pad 1 …: the X keysym of each control that has one
 */
public record PadProfile(String name, double threshold, List<Map<PadControl, String>> pads) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final int MOST_PADS = 4;

    public PadProfile {
        if (name == null || name.isBlank()) throw new IllegalArgumentException("A pad profile has a name");
        if (!(threshold > 0 && threshold <= 1))
            throw new IllegalArgumentException("A threshold is more than 0, at most 1");
        if (pads == null || pads.isEmpty() || pads.size() > MOST_PADS) {
            throw new IllegalArgumentException("A pad profile is for 1 to 4 pads");
        }
        pads = pads.stream().map(Map::copyOf).toList();
    }

    /** The two players of frozen-bubble, on one keyboard. */
    public static PadProfile frozenBubble() {
        try (InputStream json = PadProfile.class.getResourceAsStream("/profiles/frozen-bubble.json")) {
            return JSON.readValue(json, PadProfile.class);
        } catch (IOException impossible) {
            throw new IllegalStateException("The built-in pad profile is broken", impossible);
        }
    }

    /** Reads a file like the built-in one; IllegalArgumentException says what is wrong with it. */
    public static PadProfile read(Path file) throws IOException {
        try {
            return JSON.readValue(Files.readString(file), PadProfile.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException bad) {
            throw new IllegalArgumentException(
                    "The pad profile " + file + " is not valid: " + bad.getOriginalMessage(), bad);
        }
    }

    /** The keys that are down while the pad is in this state; none for a pad the profile does not know. */
    public Set<String> keys(int pad, Gamepad state) {
        Set<String> down = new HashSet<>();
        if (pad >= pads.size()) return down;
        pads.get(pad).forEach((control, keysym) -> {
            if (control.active(state, threshold)) down.add(keysym);
        });
        return down;
    }
}
