package io.playcast.capture.encode;

import io.playcast.capture.Frame;
import io.playcast.capture.Packet;

/** Turns pictures into H.264. Used by one thread, except where a method says otherwise. */
public interface Encoder extends AutoCloseable {

    /** What became of a picture. */
    enum Outcome {
        /** The packet holds it. */
        DONE,
        /** The encoder keeps it for now; the packet is empty. */
        PENDING,
        /** It does not fit the packet, and is lost. */
        TOO_LARGE
    }

    /** As the system's library calls it, "libx264". */
    String name();

    /** Takes the frame's colours over; the frame is free afterwards. */
    void convert(Frame frame);

    /** Encodes what was converted last; {@link EncoderLost} when the encoder failed. */
    Outcome encode(Packet packet);

    /** The next picture can be decoded without any before it. */
    void forceKeyFrame();

    /** Aims at that many bit/s from the next picture on. */
    void bitrate(int bitsPerSecond);

    @Override
    void close();
}
