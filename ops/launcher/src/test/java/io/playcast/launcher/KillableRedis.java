package io.playcast.launcher;

import io.lettuce.core.RedisClient;
import io.playcast.engines.SharedEngines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A Redis of the test's own, without a disk: killed, it comes back empty. */
final class KillableRedis implements AutoCloseable {
    private final String program = ofTheSharedOne();
    private final int port = RoleProcess.freePort();
    private Process server;

    KillableRedis() {
        start();
    }

    String uri() {
        return "redis://127.0.0.1:" + port;
    }

    void start() {
        try {
            server = new ProcessBuilder(
                            List.of(program, "--bind", "127.0.0.1", "--port", Integer.toString(port), "--save", ""))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    void kill() {
        server.destroyForcibly().onExit().join();
    }

    /** It keeps its connections and the kernel takes new ones, but nobody answers. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            var sent = new ProcessBuilder("kill", "-" + name, Long.toString(server.pid())).start();
            if (sent.onExit().join().exitValue() != 0) {
                throw new IllegalStateException("no signal " + name);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Beside what {@link RealEngines} says. */
    Map<String, String> environment() {
        return Map.of("PLAYCAST_REDIS_URI", uri());
    }

    @Override
    public void close() {
        kill();
    }

    private static String ofTheSharedOne() {
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
}
