package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.engines.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The system's HAProxy with the configuration that an operator gets, in front of two edges. */
final class Haproxy implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(10);

    private final int port = RoleProcess.freePort();
    private final Path log;
    private final Process process;

    /** @param home of the platform: its certificate is shown to clients, its authority is what edges prove themselves by */
    Haproxy(Path home, RoleProcess first, RoleProcess second) {
        log = home.resolve("haproxy.log");
        var configuration = ProjectRoot.find().resolve("ops/deploy/haproxy/haproxy.cfg");
        var builder = new ProcessBuilder(List.of("/usr/sbin/haproxy", "-db", "-f", configuration.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("PLAYCAST_BIND", "127.0.0.1:" + port);
        builder.environment()
                .put("PLAYCAST_CERTIFICATE", home.resolve("tls/server-key.pem").toString());
        builder.environment()
                .put("PLAYCAST_AUTHORITY", home.resolve("tls/ca.pem").toString());
        builder.environment().put("PLAYCAST_EDGE_1", "127.0.0.1:" + first.base().getPort());
        builder.environment()
                .put("PLAYCAST_EDGE_2", "127.0.0.1:" + second.base().getPort());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Install Debian's package haproxy", e);
        }
        Eventually.within(START, () -> {
            assertThat(process.isAlive()).as(this::log).isTrue();
            new Socket("127.0.0.1", port).close();
        });
    }

    URI base() {
        return URI.create("https://localhost:" + port);
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
