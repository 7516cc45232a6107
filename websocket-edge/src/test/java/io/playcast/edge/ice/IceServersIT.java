package io.playcast.edge.ice;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.twin.Eventually;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real coturn and its own client, both Debian's: does it open an allocation to what the platform gives out? */
class IceServersIT {
    @TempDir
    private static Path home;

    private static int port;
    private static Process coturn;
    private static IceServers servers;

    @BeforeAll
    static void given_a_turn_server_that_shares_the_secret() throws IOException {
        var secret = Files.writeString(home.resolve("turn.secret"), "a secret of both\n");
        port = freePort();
        coturn = new ProcessBuilder(
                        "/usr/bin/turnserver",
                        "-n",
                        "--use-auth-secret",
                        "--static-auth-secret=a secret of both",
                        "--realm=playcast",
                        "--listening-ip=127.0.0.1",
                        "--relay-ip=127.0.0.1",
                        "--listening-port=" + port,
                        "--allow-loopback-peers",
                        "--no-cli",
                        "--no-tls",
                        "--no-dtls",
                        "--pidfile=" + home.resolve("turn.pid"),
                        "--userdb=" + home.resolve("turn.db"),
                        "--log-file=" + home.resolve("turn.log"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        servers = new IceServers(new IceProperties(
                List.of("stun:127.0.0.1:" + port), List.of("turn:127.0.0.1:" + port), secret, Duration.ofMinutes(10)));
        Eventually.holds("it answers a binding request", IceServersIT::answers);
    }

    @AfterAll
    static void down() {
        coturn.destroyForcibly().onExit().join();
    }

    @Test
    void credentials_for_a_session_open_an_allocation() throws Exception {
        var turn = given(Instant.now());

        assertThat(turn.username()).endsWith(":a-session-a-user");
        assertThat(allocates(turn.username(), turn.credential())).isTrue();
    }

    @Test
    void for_another_session_they_do_not() throws Exception {
        var turn = given(Instant.now());

        assertThat(allocates(turn.username().replace("a-session", "b-session"), turn.credential()))
                .isFalse();
    }

    @Test
    void when_their_time_is_over_they_do_not() throws Exception {
        var turn = given(Instant.now().minus(Duration.ofMinutes(11)));

        assertThat(allocates(turn.username(), turn.credential())).isFalse();
    }

    @Test
    void a_stun_server_needs_none() {
        var stun =
                servers.servers("a-session-a-user", Instant.now()).iceServers().getFirst();

        assertThat(stun).isEqualTo(new IceServers.Server(List.of("stun:127.0.0.1:" + port), null, null));
    }

    private static IceServers.Server given(Instant now) {
        return servers.servers("a-session-a-user", now).iceServers().getLast();
    }

    /** coturn's client allocates, sends one message to itself through the relay, and ends with 0. */
    private static boolean allocates(String username, String credential) throws Exception {
        var client = new ProcessBuilder(
                        "/usr/bin/turnutils_uclient",
                        "-u",
                        username,
                        "-w",
                        credential,
                        "-p",
                        Integer.toString(port),
                        "-n",
                        "1",
                        "-m",
                        "1",
                        "-c",
                        "-y",
                        "127.0.0.1")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return client.waitFor() == 0;
    }

    /** A STUN binding request (RFC 8489 §5), sent once more each time it is asked. */
    private static boolean answers() {
        try (var socket = new DatagramSocket()) {
            socket.setSoTimeout(200);
            var request = new byte[20];
            request[1] = 1;
            System.arraycopy(new byte[] {0x21, 0x12, (byte) 0xA4, 0x42}, 0, request, 4, 4);
            System.arraycopy("playcast-12b".getBytes(StandardCharsets.US_ASCII), 0, request, 8, 12);
            socket.send(new DatagramPacket(request, request.length, InetAddress.getLoopbackAddress(), port));
            var answer = new DatagramPacket(new byte[512], 512);
            socket.receive(answer);
            return answer.getData()[0] == 1;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
