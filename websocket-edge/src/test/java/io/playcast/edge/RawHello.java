package io.playcast.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;

/** A client that says its first TLS message byte by byte (RFC 5246 §7.4.1.2), also what no library of today says any more. */
final class RawHello {
    static final int ECDHE_ECDSA_AES128_GCM = 0xc02b;
    static final int ECDHE_ECDSA_CHACHA20 = 0xcca9;
    static final int ECDHE_ECDSA_AES128_CBC = 0xc009;
    static final int ECDHE_ECDSA_AES128_CBC_SHA256 = 0xc023;
    static final int ECDHE_RSA_AES128_CBC = 0xc013;
    static final int RSA_AES128_GCM = 0x009c;
    static final int RSA_AES128_CBC = 0x002f;
    static final int DHE_RSA_AES128_GCM = 0x009e;
    static final int RSA_3DES = 0x000a;
    static final int ECDHE_ECDSA_NULL = 0xc006;

    private static final int HANDSHAKE = 22;
    private static final int ALERT = 21;
    private static final byte[] EXTENSIONS = {
        0,
        10,
        0,
        6,
        0,
        4,
        0,
        29,
        0,
        23, // groups: x25519, P-256
        0,
        11,
        0,
        2,
        1,
        0, // points: uncompressed
        0,
        13,
        0,
        10,
        0,
        8,
        4,
        3,
        8,
        4,
        4,
        1,
        2,
        3 // signatures: ECDSA and RSA with SHA-256, ECDSA with SHA-1
    };

    private RawHello() {}

    /** "hello", or the alert that refuses it. */
    static String answer(int port, int minorVersion, int... ciphers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(record(hello(minorVersion, ciphers)));
            var head = socket.getInputStream().readNBytes(7);
            return switch (head.length == 7 ? head[0] : -1) {
                case HANDSHAKE -> "hello";
                case ALERT -> "alert " + head[6];
                default -> "answer " + Arrays.toString(head);
            };
        }
    }

    private static byte[] hello(int minorVersion, int... ciphers) {
        var body = new ByteArrayOutputStream();
        body.write(3);
        body.write(minorVersion);
        body.writeBytes(new byte[32]); // what is random here does not matter
        body.write(0); // no session
        two(body, 2 * ciphers.length);
        Arrays.stream(ciphers).forEach(cipher -> two(body, cipher));
        body.write(1);
        body.write(0); // no compression
        two(body, EXTENSIONS.length);
        body.writeBytes(EXTENSIONS);
        return body.toByteArray();
    }

    private static byte[] record(byte[] hello) {
        var record = new ByteArrayOutputStream();
        record.write(HANDSHAKE);
        record.write(3);
        record.write(1);
        two(record, hello.length + 4);
        record.write(1); // ClientHello
        record.write(0);
        two(record, hello.length);
        record.writeBytes(hello);
        return record.toByteArray();
    }

    private static void two(ByteArrayOutputStream out, int value) {
        out.write(value >> 8);
        out.write(value);
    }
}
