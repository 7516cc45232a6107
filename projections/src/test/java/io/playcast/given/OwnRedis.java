package io.playcast.given;

import io.lettuce.core.RedisClient;
import io.playcast.engines.SharedEngines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Redis server of the test's own that it may stop and start again; the same program as the shared one. */
public final class OwnRedis implements AutoCloseable {
    private final String program = program();
    private final int port = freePort();
    private Process server;

    public OwnRedis() {
        start();
    }

    public String uri() {
        return "redis://127.0.0.1:" + port;
    }

    public void start() {
        try {
            server = new ProcessBuilder(
                            List.of(program, "--bind", "127.0.0.1", "--port", Integer.toString(port), "--save", ""))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        Eventually.holds(this::ping);
    }

    /** Everything in it is gone, as when a Redis without a disk is restarted. */
    public void stop() {
        server.destroyForcibly();
        try {
            server.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void ping() {
        try (var client = RedisClient.create(uri());
                var connection = client.connect()) {
            connection.sync().ping();
        }
    }

    static String program() {
        try (var client = RedisClient.create(SharedEngines.redis().uri());
                var connection = client.connect()) {
            return connection
                    .sync()
                    .info("server")
                    .lines()
                    .filter(line -> line.startsWith("executable:"))
                    .map(line -> line.substring("executable:".length()).strip())
                    .findFirst()
                    .orElseThrow();
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
