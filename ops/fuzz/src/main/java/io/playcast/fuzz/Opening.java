package io.playcast.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** The opening of a WebSocket by hand (RFC 6455 §4.1). */
public final class Opening {
    private static final String REQUEST = "GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
            + "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Protocol: playcast.v1+json\r\n";

    private static final List<String> WRONG = List.of(
            "GET /ws HTTP/1.1\r\nHost: x\r\n\r\n",
            "\u0016\u0003\u0001 hello\r\n\r\n",
            "GET /ws HTTP/1.1\r\nHost: x\r\nA: " + "a".repeat(20_000) + "\r\n\r\n",
            "POST /ws HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello",
            REQUEST.replace("Version: 13", "Version: 7") + "\r\n",
            REQUEST.replace("playcast.v1+json", "playcast.v0") + "\r\n",
            REQUEST.replace("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n", "") + "\r\n",
            REQUEST + "Origin: https://elsewhere.example\r\n\r\n");

    private Opening() {}

    /** Heads that open no socket, each for another reason. */
    public static byte[] wrong(Random random) {
        return WRONG.get(random.nextInt(WRONG.size())).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @param deflate whether it offers to compress, as every browser does */
    public static byte[] request(boolean deflate) {
        var more = deflate ? "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n" : "\r\n";
        return (REQUEST + more).getBytes(StandardCharsets.US_ASCII);
    }

    public static void await(InputStream in) throws IOException {
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
