package io.playcast.fuzz;

import java.nio.ByteBuffer;
import java.util.Random;

/** One frame of a client as it goes over the wire (RFC 6455 §5.2), right or wrong as its first byte says. */
public final class WireFrame {
    public static final int TEXT = 0x1;
    public static final int CLOSE = 0x8;
    static final int MORE = 0x0;
    static final int BINARY = 0x2;
    static final int PING = 0x9;
    public static final int FIN = 0x80;
    static final int COMPRESSED = 0x40;
    private static final int LONGEST_HEADER = 14;

    private WireFrame() {}

    /** Masked with a mask of the seed's. @param first the byte of flags and opcode */
    public static byte[] of(int first, byte[] payload, Random random) {
        int length = payload.length;
        int header = length < 126 ? 6 : length < 1 << 16 ? 8 : LONGEST_HEADER;
        var frame = new byte[header + length];
        var head = ByteBuffer.wrap(frame).put((byte) first);
        switch (header) {
            case 6 -> head.put((byte) (0x80 | length));
            case 8 -> head.put((byte) 0xFE).putShort((short) length);
            default -> head.put((byte) 0xFF).putLong(length);
        }
        int mask = random.nextInt();
        head.putInt(mask);
        for (int i = 0; i < length; i++) {
            frame[header + i] = (byte) (payload[i] ^ mask >>> 24 - 8 * (i & 3));
        }
        return frame;
    }

    /** The head of a frame that will not come, however long one waits. */
    static byte[] endless(long length) {
        return ByteBuffer.allocate(LONGEST_HEADER)
                .put((byte) (FIN | TEXT))
                .put((byte) 0xFF)
                .putLong(length)
                .putInt(0)
                .array();
    }
}
