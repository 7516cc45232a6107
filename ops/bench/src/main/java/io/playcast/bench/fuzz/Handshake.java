package io.playcast.bench.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The opening of a WebSocket by hand (RFC 6455 §4.1). */
final class Handshake {
    private static final String REQUEST = "GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
            + "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Protocol: playcast.v1+json\r\n";

    private Handshake() {}

    /** @param deflate whether it offers to compress, as every browser does */
    static byte[] request(boolean deflate) {
        var more = deflate ? "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n" : "\r\n";
        return (REQUEST + more).getBytes(StandardCharsets.US_ASCII);
    }

    static void await(InputStream in) throws IOException {
        int ends = 0;
        for (int b = in.read(); ends < 2; b = in.read()) {
            if (b < 0) {
                throw new IOException("closed in the handshake");
            }
            ends = b == '\n' ? ends + 1 : b == '\r' ? ends : 0;
            if (ends == 2) {
                return;
            }
        }
    }
}
