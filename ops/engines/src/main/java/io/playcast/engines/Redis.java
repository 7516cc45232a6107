package io.playcast.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Redis on loopback, in memory only: everything in it is rebuilt from the log, so nothing is written to disk. */
public final class Redis implements Engine {

    static final String NAME = "redis";

    private final int port;
    private final Child child;

    private Redis(int port, Child child) {
        this.port = port;
        this.child = child;
    }

    /** @param program from {@link RedisBinary#find}, called before any process is started */
    static Redis start(StateDirectory state, Path program, int port) {
        var command = List.of(
                program.toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--save",
                "",
                "--appendonly",
                "no",
                "--dir",
                state.redis().toString());
        return new Redis(port, Child.start(state, NAME, port, command, () -> answers(port)));
    }

    @Override
    public int port() {
        return port;
    }

    public long pid() {
        return child.pid();
    }

    public String uri() {
        return "redis://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        child.close();
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            var reply = new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII);
            return reply.equals("+PONG");
        } catch (IOException _) {
            return false;
        }
    }
}
