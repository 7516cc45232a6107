package io.playcast.capture;

import io.playcast.capture.encode.Video;
import io.playcast.capture.input.PadProfile;
import io.playcast.capture.input.Pads;
import java.util.List;

/**
 * What to stream and how.
 *
 * @param display the X display, ":1" and the like
 * @param fps pictures a second, 1 to 240
 * @param bitrate bit/s, 100 000 to 100 000 000
 * @param iceServers "stun:host:port", "turn:user:password@host:port"; none is needed in one network
 * @param pads how viewers' pads reach the game
 */
public record HostOptions(String display, int fps, int bitrate, List<String> iceServers, Pads pads) {

    public HostOptions {
        new Video(16, 16, fps, bitrate); // the same bounds, checked before anything is opened
        iceServers = List.copyOf(iceServers);
    }

    /** 30 pictures a second at 4 Mbit/s, pads on the keys of frozen-bubble. */
    public static HostOptions of(String display) {
        return new HostOptions(display, 30, 4_000_000, List.of(), Pads.keys(PadProfile.frozenBubble()));
    }

    public HostOptions withVideo(int framesPerSecond, int bitsPerSecond) {
        return new HostOptions(display, framesPerSecond, bitsPerSecond, iceServers, pads);
    }
}
