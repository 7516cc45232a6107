package io.playcast.cli.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.playcast.engines.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line finds its way to a Redis with a TLS port only, by the variables that the platform is started with. */
class ReachingAnEncryptedRedisIT {
    private static final char[] PASSWORD = "of-the-test".toCharArray();
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private static Path directory;

    private static int port;
    private static Process redis;

    @BeforeAll
    static void given_a_redis_under_a_certificate_of_its_own() throws Exception {
        selfSigned();
        port = freePort();
        var file = directory.resolve("redis.pem").toString();
        redis = new ProcessBuilder(List.of(
                        "/usr/bin/redis-server",
                        "--bind",
                        "127.0.0.1",
                        "--port",
                        "0",
                        "--tls-port",
                        Integer.toString(port),
                        "--tls-cert-file",
                        file,
                        "--tls-key-file",
                        directory.resolve("redis-key.pem").toString(),
                        "--tls-ca-cert-file",
                        file,
                        "--tls-auth-clients",
                        "no",
                        "--save",
                        ""))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(Waiting.until(ReachingAnEncryptedRedisIT::listens, SOON)).isTrue();
    }

    @AfterAll
    static void down() {
        redis.destroyForcibly().onExit().join();
    }

    @Test
    void with_its_authority_named_it_is_looked_through() {
        var trusting = Map.of(
                "PLAYCAST_REDIS_TLS",
                "my-engines",
                "SPRING_SSL_BUNDLE_PEM_MYENGINES_TRUSTSTORE_CERTIFICATE",
                "file:" + directory.resolve("redis.pem"));

        try (var client = clients(trusting).redis()) {
            assertThat(new RedisStore(client)
                            .scan(Needles.of(List.of("a text of somebody")), ScanProgress.NOBODY)
                            .clean())
                    .isTrue();
        }
    }

    @Test
    void without_it_nothing_is_proved() {
        try (var client = clients(Map.of()).redis()) {
            assertThatExceptionOfType(ScanFailed.class).isThrownBy(() -> new RedisStore(client).requireReachable());
        }
    }

    private static EngineClients clients(Map<String, String> more) {
        var environment = new HashMap<>(more);
        environment.put("PLAYCAST_REDIS_URI", "rediss://localhost:" + port);
        return new EngineClients(environment);
    }

    /** PEM files of a key and its certificate, made by the JDK's own keytool. */
    private static void selfSigned() throws Exception {
        var store = directory.resolve("redis.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "redis",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD)))
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        Files.writeString(
                directory.resolve("redis.pem"),
                pem("CERTIFICATE", keys.getCertificate("redis").getEncoded()));
        Files.writeString(
                directory.resolve("redis-key.pem"),
                pem("PRIVATE KEY", keys.getKey("redis", PASSWORD).getEncoded()));
    }

    private static String pem(String what, byte[] encoded) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END " + what
                + "-----\n";
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean listens() {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
