package io.playcast.capture.encode;

import io.playcast.capture.Packet;
import io.playcast.capture.jna.Memory;
import java.util.ArrayList;
import java.util.List;

/** The NAL units of an Annex B picture (ITU-T H.264, 7.3.1 and B.1). */
final class NalUnits {

    static final int SLICE = 1;
    static final int IDR = 5;
    static final int SPS = 7;
    static final int PPS = 8;

    private NalUnits() {}

    static List<Integer> types(Packet packet) {
        byte[] bytes = Memory.bytes(packet.data(), packet.size());
        List<Integer> types = new ArrayList<>();
        for (int i = 0; i + 3 < bytes.length; i++) if (startsAt(bytes, i)) types.add(bytes[i + 3] & 0x1f);
        return types;
    }

    /** profile_idc and constraint flags of the first SPS. */
    static int profile(Packet packet) {
        byte[] bytes = Memory.bytes(packet.data(), packet.size());
        for (int i = 0; i + 5 < bytes.length; i++) {
            if (startsAt(bytes, i) && (bytes[i + 3] & 0x1f) == SPS)
                return (bytes[i + 4] & 0xff) << 8 | bytes[i + 5] & 0xff;
        }
        throw new AssertionError("No SPS");
    }

    private static boolean startsAt(byte[] bytes, int i) {
        return bytes[i] == 0 && bytes[i + 1] == 0 && bytes[i + 2] == 1;
    }
}
