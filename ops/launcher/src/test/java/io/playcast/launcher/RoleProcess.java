package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.client.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** One role of the platform in a JVM of its own, as an operator would start it; killed at the end. */
final class RoleProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(120);

    private final String role;
    private final Path home;
    private final Map<String, String> environment;
    private final int port;
    private Process process;

    private RoleProcess(String role, Path home, Map<String, String> environment) {
        this.role = role;
        this.home = home;
        this.environment = environment;
        this.port = freePort();
        this.process = launched();
    }

    static RoleProcess start(String role, Path home, Map<String, String> environment) {
        return new RoleProcess(role, home, environment);
    }

    URI base() {
        return URI.create("https://localhost:" + port);
    }

    Trust trust() {
        return Trust.of(home.resolve("tls/ca.pem"));
    }

    /** Blocks until {@code /readyz} says yes. */
    RoleProcess awaitReady() {
        Eventually.within(
                START,
                () -> assertThat(!process.isAlive() || isReady()).as(this::log).isTrue());
        assertThat(process.isAlive()).as(this::log).isTrue();
        return this;
    }

    private boolean isReady() throws IOException, InterruptedException {
        return get("/readyz", "").statusCode() == 200;
    }

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base().resolve(path)), token);
    }

    HttpResponse<String> post(String path, String token) throws IOException, InterruptedException {
        var nothing = HttpRequest.BodyPublishers.noBody();
        return send(HttpRequest.newBuilder(base().resolve(path)).POST(nothing), token);
    }

    /** The body is sent when the process wants it: what is refused before is never lost with the connection. */
    HttpResponse<String> post(String path, String token, String type, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base().resolve(path))
                .header("Content-Type", type)
                .expectContinue(true);
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)), token);
    }

    /** With no body. The path is sent as it is. */
    HttpResponse<String> ask(String method, String path, String token) throws IOException, InterruptedException {
        var nothing = HttpRequest.BodyPublishers.noBody();
        var uri = URI.create(base() + (path.startsWith("/") ? path : "/" + path));
        return send(HttpRequest.newBuilder(uri).method(method, nothing).timeout(START), token);
    }

    long pid() {
        return process.pid();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String token)
            throws IOException, InterruptedException {
        var http = HttpClient.newBuilder().sslContext(trust().tls()).build();
        try {
            request.header("Authorization", "Bearer " + token);
            return http.send(request.build(), RoleProcess::body);
        } finally {
            http.shutdownNow();
        }
    }

    /** Of what goes on for ever only the head is taken; the rest ends with the client. */
    private static BodySubscriber<String> body(ResponseInfo answer) {
        boolean endless = answer.statusCode() == 200
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        return endless
                ? BodySubscribers.mapping(BodySubscribers.ofInputStream(), _ -> "")
                : BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    /** Blocks until the process has ended by itself; its exit code. */
    int ended() {
        Eventually.within(
                START, () -> assertThat(process.isAlive()).as(this::log).isFalse());
        return process.exitValue();
    }

    /** SIGKILL; returns when the process is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** SIGTERM; returns when the process has taken leave. */
    void leave() {
        process.destroy();
        process.onExit().join();
    }

    void startAgain() {
        process = launched();
    }

    String log() {
        try {
            return Files.readString(logFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path logFile() {
        return home.resolve(role + "-" + port + ".log");
    }

    private Process launched() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(
                        java,
                        "-Xmx384m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        "--role=" + role))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("PLAYCAST_HOME", home.toString());
        builder.environment().put("PLAYCAST_PORT", Integer.toString(port));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Below the ports the system gives to outgoing connections, so that nobody takes it while its owner is down. */
    static int freePort() {
        return ThreadLocalRandom.current()
                .ints(12_000, 20_000)
                .filter(RoleProcess::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port)) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    @Override
    public void close() {
        kill();
    }
}
