package io.playcast.bench.edge;

import io.playcast.bench.BenchProblem;
import io.playcast.engines.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Waits until a server says that it is ready. */
final class Answering {
    private static final Duration START = Duration.ofSeconds(120);
    private static final byte[] QUESTION =
            "GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private Answering() {}

    static void await(Server server, Process process) {
        boolean came = Waiting.until(() -> !process.isAlive() || answers(server), START);
        if (!came || !process.isAlive()) {
            server.close();
            throw new BenchProblem(server.name() + " did not start");
        }
    }

    /** With TLS, that somebody listens must do. */
    private static boolean answers(Server server) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(2_000);
            if (server.tls()) {
                return true;
            }
            socket.getOutputStream().write(QUESTION);
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).endsWith(" 200");
        } catch (IOException _) {
            return false;
        }
    }
}
