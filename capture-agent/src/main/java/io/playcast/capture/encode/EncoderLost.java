package io.playcast.capture.encode;

/** The encoder could not be opened, or failed on a picture. */
public final class EncoderLost extends RuntimeException {

    public EncoderLost(String encoder, String why) {
        super("Encoder " + encoder + ": " + why);
    }
}
