package io.playcast.capture.input;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How viewers' pads reach the game.
 *
 * @param kind virtual pads, or keys
 * @param profile the keys, used with {@link Kind#KEYS} and where the kernel has no virtual pads
 */
public record Pads(Kind kind, PadProfile profile) {

    private static final Logger LOG = LoggerFactory.getLogger(Pads.class);

    /** Which way is tried first. */
    public enum Kind {
        KEYS,
        UINPUT
    }

    public static Pads keys(PadProfile profile) {
        return new Pads(Kind.KEYS, profile);
    }

    /** Falls back to keys, and says so, where the device cannot be used. */
    public PadSink open(String uinputDevice, Hands hands) {
        return switch (kind) {
            case KEYS -> keysOn(hands);
            case UINPUT -> {
                try {
                    yield UinputPadSink.open(uinputDevice);
                } catch (IOException refused) {
                    LOG.warn("No virtual pads here, pads are played on the keyboard why=\"{}\"", refused.getMessage());
                    yield keysOn(hands);
                }
            }
        };
    }

    private PadSink keysOn(Hands hands) {
        LOG.info("Pads play on the keyboard profile=\"{}\"", profile.name());
        return new KeysPadSink(profile, hands);
    }
}
