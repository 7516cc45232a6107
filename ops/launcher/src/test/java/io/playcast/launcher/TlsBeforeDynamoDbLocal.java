package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.engines.SharedEngines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Debian's HAProxy, which ends TLS before DynamoDB Local: that one speaks plain HTTP only, where Amazon's speaks TLS itself. */
final class TlsBeforeDynamoDbLocal implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(10);
    private static final Pattern TLS_CONNECTIONS = Pattern.compile("CumSslConns: (\\d+)");

    private final int port = RoleProcess.freePort();
    private final Path control;
    private final Process process;

    TlsBeforeDynamoDbLocal(Path home, Path certificate) {
        control = home.resolve("haproxy.sock");
        var configuration = home.resolve("dynamodb-haproxy.cfg");
        try {
            Files.writeString(configuration, """
                    global
                        stats socket %s level admin
                    defaults
                        mode http
                        timeout connect 5s
                        timeout client 60s
                        timeout server 60s
                    listen dynamodb
                        bind 127.0.0.1:%d ssl crt %s
                        server local 127.0.0.1:%d
                    """.formatted(
                            control, port, certificate, SharedEngines.dynamoDb().port()));
            process = new ProcessBuilder(List.of("/usr/sbin/haproxy", "-db", "-f", configuration.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("dynamodb-haproxy.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Install Debian's package haproxy", e);
        }
        Eventually.within(START, () -> {
            assertThat(process.isAlive()).isTrue();
            new Socket("127.0.0.1", port).close();
        });
    }

    String uri() {
        return "https://localhost:" + port;
    }

    /** How many connections by TLS it says it has taken. */
    long tlsConnections() throws IOException {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(control));
            channel.write(ByteBuffer.wrap("show info\n".getBytes(StandardCharsets.US_ASCII)));
            var said = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.US_ASCII);
            return TLS_CONNECTIONS
                    .matcher(said)
                    .results()
                    .mapToLong(found -> Long.parseLong(found.group(1)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
