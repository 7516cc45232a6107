package io.playcast.lobby;

import io.playcast.Rejected;

/** The four pads of a game, 0 to 3, and {@link #NONE} for a device that holds none. */
public final class Pad {
    public static final int NONE = -1;
    public static final int COUNT = 4;

    private Pad() {}

    public static int require(int pad) {
        if (pad < NONE || pad >= COUNT) {
            throw Rejected.badRequest("data.pad", "A pad is 0 to 3, or -1 to take it away");
        }
        return pad;
    }
}
