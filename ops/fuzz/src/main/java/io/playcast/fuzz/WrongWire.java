package io.playcast.fuzz;

import static io.playcast.fuzz.WireFrame.BINARY;
import static io.playcast.fuzz.WireFrame.COMPRESSED;
import static io.playcast.fuzz.WireFrame.FIN;
import static io.playcast.fuzz.WireFrame.MORE;
import static io.playcast.fuzz.WireFrame.PING;
import static io.playcast.fuzz.WireFrame.TEXT;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;

/** What a client says that breaks RFC 6455 below the level of text, or keeps to it and means no good; by a seed. */
public final class WrongWire {
    private static final int FLOOD = 500;
    private static final int PILE = 50;
    /** Each below the longest frame, all of them above the longest message. */
    private static final int LARGE_FRAGMENTS = 20;

    private static final byte[] BOMB = bomb(1 << 22);

    private final Random random;
    private final WrongText text;

    /** What one client does with a socket that is open. */
    public enum Trick {
        FRAGMENTED,
        PINGS_WITHIN_FRAGMENTS,
        ENDLESS_FRAGMENTS,
        CONTINUED_NOTHING,
        PING_FLOOD,
        PING_TOO_LONG,
        COMPRESSED_UNASKED,
        WRONG_UTF8,
        UNMASKED,
        UNKNOWN_OPCODE,
        ENDLESS_LENGTH,
        TOO_LARGE,
        BINARY_FRAME,
        PIPELINED,
        ONE_FRAME,
        BROKEN_OFF
    }

    /**
     * What goes over the wire.
     *
     * @param frames that begin in it
     * @param messages that are whole in it, and the frame that ends the socket if there is one: what the edge has to account for
     * @param over whether nothing can come after it: a frame is not whole, or the socket is to be closed for it
     */
    public record Said(byte[] bytes, int frames, int messages, boolean over) {
        static Said whole(byte[] bytes) {
            return new Said(bytes, 1, 1, false);
        }

        static Said last(byte[] bytes) {
            return new Said(bytes, 1, 1, true);
        }
    }

    public WrongWire(Random random, WrongText text) {
        this.random = random;
        this.text = text;
    }

    public Said says(Trick trick) {
        return switch (trick) {
            case FRAGMENTED -> fragments(false);
            case PINGS_WITHIN_FRAGMENTS -> fragments(true);
            case ENDLESS_FRAGMENTS -> endlessFragments();
            case CONTINUED_NOTHING -> Said.last(frame(FIN | MORE, new byte[4]));
            case PING_FLOOD -> pings();
            case PING_TOO_LONG -> Said.last(frame(FIN | PING, new byte[126]));
            case COMPRESSED_UNASKED -> Said.last(frame(FIN | COMPRESSED | TEXT, BOMB));
            case WRONG_UTF8 -> Said.last(frame(FIN | TEXT, notUtf8()));
            case UNMASKED -> Said.last(new byte[] {(byte) (FIN | TEXT), 2, '{', '}'});
            case UNKNOWN_OPCODE -> Said.last(frame(FIN | 3 + random.nextInt(5), new byte[4]));
            case ENDLESS_LENGTH -> Said.last(WireFrame.endless(random.nextBoolean() ? Long.MAX_VALUE : 1L << 33));
            case TOO_LARGE ->
                Said.whole(frame(
                        FIN | TEXT, new byte[70_000 + random.nextInt(random.nextInt(8) == 0 ? 900_000 : 20_000)]));
            case BINARY_FRAME -> Said.whole(frame(FIN | BINARY, noise(40)));
            case PIPELINED -> pile();
            case ONE_FRAME -> Said.whole(text(text.next(WrongText.Way.RIGHT_SHAPE)));
            case BROKEN_OFF -> brokenOff();
        };
    }

    /** A text as one whole frame. */
    public byte[] text(String said) {
        return frame(FIN | TEXT, utf8(said));
    }

    /** Sometimes the last one never comes. */
    private Said fragments(boolean pings) {
        var wire = new ByteArrayOutputStream();
        var whole = utf8(text.next(WrongText.Way.RIGHT_SHAPE));
        int each = 1 + random.nextInt(8);
        int frames = 0;
        boolean ends = false;
        for (int at = 0; at < whole.length; at += each) {
            var part = Arrays.copyOfRange(whole, at, Math.min(whole.length, at + each));
            ends = at + each >= whole.length && random.nextInt(10) != 0;
            wire.writeBytes(frame((ends ? FIN : 0) | (at == 0 ? TEXT : MORE), part));
            if (pings) {
                wire.writeBytes(frame(FIN | PING, new byte[4]));
            }
            frames += pings ? 2 : 1;
        }
        return new Said(wire.toByteArray(), frames, ends ? 1 : 0, !ends);
    }

    private Said endlessFragments() {
        var wire = new ByteArrayOutputStream();
        for (int i = 0; i < LARGE_FRAGMENTS; i++) {
            wire.writeBytes(frame(i == 0 ? TEXT : MORE, new byte[60_000]));
        }
        return new Said(wire.toByteArray(), LARGE_FRAGMENTS, 1, true);
    }

    private Said pings() {
        var wire = new ByteArrayOutputStream();
        for (int i = 0; i < FLOOD; i++) {
            wire.writeBytes(frame(FIN | PING, new byte[random.nextInt(126)]));
        }
        return new Said(wire.toByteArray(), FLOOD, 0, false);
    }

    private Said pile() {
        var wire = new ByteArrayOutputStream();
        for (int i = 0; i < PILE; i++) {
            wire.writeBytes(text(text.next()));
        }
        return new Said(wire.toByteArray(), PILE, PILE, false);
    }

    private Said brokenOff() {
        var whole = text(text.next(WrongText.Way.RIGHT_SHAPE));
        return new Said(Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1)), 1, 0, true);
    }

    private byte[] frame(int first, byte[] payload) {
        return WireFrame.of(first, payload, random);
    }

    /** Zeros that fill {@code size} bytes once they are inflated. */
    private static byte[] bomb(int size) {
        var deflater = new Deflater(9, true);
        deflater.setInput(new byte[size]);
        deflater.finish();
        var packed = new byte[size / 500];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    private byte[] notUtf8() {
        var bytes = noise(64);
        bytes[0] = (byte) 0xC3;
        bytes[1] = '(';
        return bytes;
    }

    private byte[] noise(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] utf8(String said) {
        return said.getBytes(StandardCharsets.UTF_8);
    }
}
