package io.playcast.bench.fuzz;

import io.playcast.fuzz.Opening;
import io.playcast.fuzz.Verdicts;
import io.playcast.fuzz.WireFrame;
import io.playcast.fuzz.WrongText;
import io.playcast.fuzz.WrongWire;
import io.playcast.fuzz.WrongWire.Trick;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Clients on real TCP connections; each plays one trick and looks what comes. */
final class WireClient {
    private static final int PATIENCE_MS = 60;

    private final int port;
    private final byte[] hello;
    private final Verdicts verdicts;
    private final Random random;
    private final WrongWire wire;

    WireClient(int port, String hello, Verdicts verdicts, Random random) {
        this.port = port;
        this.hello = WireFrame.of(WireFrame.FIN | WireFrame.TEXT, hello.getBytes(StandardCharsets.UTF_8), random);
        this.verdicts = verdicts;
        this.random = random;
        this.wire = new WrongWire(random, new WrongText(random));
    }

    /** Offers to compress where it will compress. */
    void play(Trick trick) {
        try (var socket = opened(Opening.request(trick == Trick.COMPRESSED_UNASKED))) {
            Opening.await(socket.getInputStream());
            var out = socket.getOutputStream();
            if (random.nextBoolean()) {
                out.write(hello);
            }
            var said = wire.says(trick).bytes();
            if (trick == Trick.ONE_FRAME) {
                for (byte each : said) {
                    out.write(each);
                }
            } else {
                out.write(said);
            }
            if (trick == Trick.BROKEN_OFF) {
                socket.setSoLinger(true, 0);
            } else {
                listen(socket);
            }
        } catch (IOException endedByTheEdge) {
            verdicts.count("wire ended");
        }
    }

    /** What is no handshake at all. */
    void knockWrongly() {
        try (var socket = opened(Opening.wrong(random))) {
            var line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            verdicts.count("wire status " + (line.length() < 12 ? "none" : line.substring(9)));
        } catch (IOException endedByTheEdge) {
            verdicts.count("wire ended");
        }
    }

    private Socket opened(byte[] head) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MS);
        socket.setTcpNoDelay(true);
        socket.getOutputStream().write(head);
        return socket;
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
                if ((opcode & 0xF) == WireFrame.CLOSE && payload.length >= 2) {
                    verdicts.closed(ByteBuffer.wrap(payload).getShort() & 0xFFFF);
                    return;
                }
            }
        } catch (SocketTimeoutException quiet) {
            verdicts.count("wire quiet");
        }
    }
}
