package io.playcast.bench.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.Deflater;

/** Clients on real TCP connections that break RFC 6455 below the level of text; each plays one trick and looks what comes. */
final class WrongWire {
    private static final int TEXT = 0x1;
    private static final int BINARY = 0x2;
    private static final int PING = 0x9;
    private static final int FIN = 0x80;
    private static final int COMPRESSED = 0x40;
    private static final int PATIENCE_MS = 60;

    private final int port;
    private final String hello;
    private final Verdicts verdicts;
    private final Random random;
    private final WrongText text;

    /** What one client does. */
    enum Trick {
        FRAGMENTED,
        PINGS_WITHIN_FRAGMENTS,
        PING_FLOOD,
        COMPRESSION_BOMB,
        COMPRESSED_UNASKED,
        WRONG_UTF8,
        UNMASKED,
        UNKNOWN_OPCODE,
        ENDLESS_LENGTH,
        TOO_LARGE,
        BINARY_FRAME,
        PIPELINED_BEFORE_HELLO,
        PIPELINED_BEHIND_HELLO,
        BYTE_BY_BYTE,
        BROKEN_OFF,
        WRONG_HTTP
    }

    WrongWire(int port, String hello, Verdicts verdicts, Random random) {
        this.port = port;
        this.hello = hello;
        this.verdicts = verdicts;
        this.random = random;
        this.text = new WrongText(random);
    }

    /** Returns how many frames it said. */
    long play(Trick trick) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.setTcpNoDelay(true);
            if (trick == Trick.WRONG_HTTP) {
                socket.getOutputStream().write(noHandshake());
                verdicts.count("wire status " + status(socket));
                return 1;
            }
            boolean deflate = trick == Trick.COMPRESSION_BOMB;
            socket.getOutputStream().write(Handshake.request(deflate));
            Handshake.await(socket.getInputStream());
            long said = says(trick, socket);
            if (trick == Trick.BROKEN_OFF) {
                socket.setSoLinger(true, 0);
            } else {
                listen(socket);
            }
            return said;
        } catch (IOException endedByTheEdge) {
            verdicts.count("wire ended");
            return 1;
        }
    }

    /** The three digits of an HTTP answer. */
    private static String status(Socket socket) throws IOException {
        var line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        return line.length() < 12 ? "none" : line.substring(9);
    }

    private byte[] noHandshake() {
        var lines = new String[] {
            "GET /ws HTTP/1.1\r\nHost: x\r\n\r\n",
            "\u0016\u0003\u0001 hello\r\n\r\n",
            "GET /ws HTTP/1.1\r\nHost: x\r\nA: " + "a".repeat(20_000) + "\r\n\r\n",
            "POST /ws HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello"
        };
        return lines[random.nextInt(lines.length)].getBytes(StandardCharsets.ISO_8859_1);
    }

    private long says(Trick trick, Socket socket) throws IOException {
        var out = socket.getOutputStream();
        var wire = new ByteArrayOutputStream();
        if (trick != Trick.PIPELINED_BEFORE_HELLO && random.nextBoolean()) {
            wire.writeBytes(frame(FIN | TEXT, utf8(hello)));
        }
        long said = 1;
        switch (trick) {
            case FRAGMENTED -> said = fragments(wire, false);
            case PINGS_WITHIN_FRAGMENTS -> said = fragments(wire, true);
            case PING_FLOOD -> {
                for (int i = 0; i < 500; i++) {
                    wire.writeBytes(frame(FIN | PING, new byte[random.nextInt(126)]));
                }
                said = 500;
            }
            case COMPRESSION_BOMB, COMPRESSED_UNASKED -> wire.writeBytes(frame(FIN | COMPRESSED | TEXT, bomb(1 << 24)));
            case WRONG_UTF8 -> wire.writeBytes(frame(FIN | TEXT, noise(64)));
            case UNMASKED -> wire.writeBytes(new byte[] {(byte) (FIN | TEXT), 2, '{', '}'});
            case UNKNOWN_OPCODE -> wire.writeBytes(frame(FIN | 3 + random.nextInt(5), new byte[4]));
            case ENDLESS_LENGTH ->
                wire.writeBytes(ByteBuffer.allocate(14)
                        .put((byte) (FIN | TEXT))
                        .put((byte) 0xFF)
                        .putLong(random.nextBoolean() ? Long.MAX_VALUE : 1L << 33)
                        .putInt(0)
                        .array());
            case TOO_LARGE -> wire.writeBytes(frame(FIN | TEXT, new byte[70_000 + random.nextInt(1 << 20)]));
            case BINARY_FRAME -> wire.writeBytes(frame(FIN | BINARY, noise(40)));
            case PIPELINED_BEFORE_HELLO, PIPELINED_BEHIND_HELLO -> {
                for (int i = 0; i < 50; i++) {
                    wire.writeBytes(frame(FIN | TEXT, utf8(text.next())));
                }
                said = 50;
            }
            case BYTE_BY_BYTE -> {
                for (byte b : frame(FIN | TEXT, utf8(text.next(WrongText.Way.RIGHT_SHAPE)))) {
                    out.write(b);
                }
            }
            case BROKEN_OFF -> {
                var whole = frame(FIN | TEXT, utf8(hello));
                wire.write(whole, 0, random.nextInt(whole.length));
            }
            case WRONG_HTTP -> throw new IllegalStateException("said before");
        }
        out.write(wire.toByteArray());
        return said;
    }

    private long fragments(ByteArrayOutputStream wire, boolean pings) {
        var whole = utf8(text.next(WrongText.Way.RIGHT_SHAPE));
        int each = 1 + random.nextInt(8);
        long said = 0;
        for (int at = 0; at < whole.length; at += each, said++) {
            var part = java.util.Arrays.copyOfRange(whole, at, Math.min(whole.length, at + each));
            int opcode = at == 0 ? TEXT : 0;
            wire.writeBytes(frame(at + each >= whole.length && random.nextInt(10) != 0 ? FIN | opcode : opcode, part));
            if (pings) {
                wire.writeBytes(frame(FIN | PING, new byte[4]));
            }
        }
        return said;
    }

    /** As RFC 6455 §5.2 lays it out, masked with a mask of the seed's. */
    private byte[] frame(int first, byte[] payload) {
        var frame = ByteBuffer.allocate(14 + payload.length).put((byte) first);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 1 << 16) {
            frame.put((byte) 0xFE).putShort((short) payload.length);
        } else {
            frame.put((byte) 0xFF).putLong(payload.length);
        }
        var mask = new byte[4];
        random.nextBytes(mask);
        frame.put(mask);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ mask[i % 4]));
        }
        return java.util.Arrays.copyOf(frame.array(), frame.position());
    }

    /** Zeros that fill {@code size} bytes once they are inflated. */
    private static byte[] bomb(int size) {
        var deflater = new Deflater(9, true);
        deflater.setInput(new byte[size]);
        deflater.finish();
        var packed = new byte[size / 500];
        int length = deflater.deflate(packed);
        deflater.end();
        return java.util.Arrays.copyOf(packed, length);
    }

    private byte[] noise(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] utf8(String said) {
        return said.getBytes(StandardCharsets.UTF_8);
    }

    /** Until the edge closes, or says nothing for a moment. */
    private void listen(Socket socket) throws IOException {
        var in = socket.getInputStream();
        try {
            while (true) {
                int opcode = in.read();
                int length = in.read();
                if (opcode < 0 || length < 0) {
                    return;
                }
                var payload = in.readNBytes(
                        length < 126
                                ? length
                                : ByteBuffer.wrap(in.readNBytes(2)).getShort() & 0xFFFF);
                if ((opcode & 0xF) == 8 && payload.length >= 2) {
                    verdicts.closed(ByteBuffer.wrap(payload).getShort() & 0xFFFF);
                    return;
                }
            }
        } catch (SocketTimeoutException quiet) {
            verdicts.count("wire quiet");
        }
    }
}
