package io.playcast.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.cli.DevelopmentToken;
import io.playcast.cli.FreshIds;
import io.playcast.cli.TokenKey;
import io.playcast.client.Trust;
import io.playcast.engines.StateDirectory;
import io.playcast.id.UserId;
import io.playcast.stored.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A platform started by `ops/playcast up`, with real engines, in a directory of its own; `down` at the end. */
final class RunningPlatform implements AutoCloseable {
    final Path home;
    final URI base;
    final Command playcast;

    private RunningPlatform(Path home, int port) {
        this.home = home;
        this.base = URI.create("https://localhost:" + port);
        this.playcast = new Command(home, port);
    }

    static RunningPlatform up() {
        try (var free = new ServerSocket(0)) {
            var platform = new RunningPlatform(
                    Files.createTempDirectory(
                            Files.createDirectories(Path.of("target").toAbsolutePath()), "home"),
                    free.getLocalPort());
            free.close();
            platform.start();
            return platform;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        expect(playcast.run("up", "--no-install"), 0);
    }

    static Command.Outcome expect(Command.Outcome outcome, int exit) {
        if (outcome.exit() != exit) {
            throw new AssertionError("ops/playcast ended with " + outcome.exit() + ":\n" + outcome.output());
        }
        return outcome;
    }

    /** The certificate authority the platform made for itself. */
    Trust trust() {
        return Trust.of(home.resolve("tls/ca.pem"));
    }

    String token(String role, String name) {
        return expect(playcast.run("token", "--role", role, "--name", name), 0)
                .output()
                .strip();
    }

    /** A player's, good for as long as that, at most {@link DevelopmentToken#LIFE}. */
    String token(UserId user, String name, Duration left) {
        var begun = Instant.now().plus(left).minus(DevelopmentToken.LIFE);
        return new DevelopmentToken(user, name, List.of("player"), Optional.empty())
                .signed(TokenKey.of(StateDirectory.of(home)), begun, FreshIds.ulid());
    }

    /** GET as an admin. */
    String get(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + adminToken())
                .build();
        return send(request).body();
    }

    JsonNode json(String path) {
        try {
            return Json.stored().readTree(get(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> lines(String path) {
        return get(path)
                .lines()
                .filter(line -> !line.isBlank())
                .map(RunningPlatform::parse)
                .toList();
    }

    HttpResponse<String> post(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + adminToken())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try (var http = HttpClient.newBuilder().sslContext(trust().tls()).build()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Names of all read models. */
    List<String> projections() {
        return json("/api/v1/projections").path("projections").findValuesAsText("name");
    }

    /** Fails with the differing rows unless this read model is the fold of its events. */
    void agrees(String projection) {
        var answer = json("/api/v1/projections/" + projection + "/diff");
        if (!answer.path("differences").isEmpty() || !answer.has("differences")) {
            throw new AssertionError(answer.toPrettyString());
        }
    }

    /** What is dangerous is asked for with a second factor of the last five minutes. */
    private static final Duration FRESH = Duration.ofMinutes(4);

    private String admin = "";
    private Instant adminUntil = Instant.EPOCH;

    private String adminToken() {
        if (Instant.now().isAfter(adminUntil)) {
            adminUntil = Instant.now().plus(FRESH);
            admin = token("admin", "Journey");
        }
        return admin;
    }

    private static JsonNode parse(String line) {
        try {
            return Json.stored().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    /** What one process wrote, such as {@code demo-agent}. */
    String log(String process) {
        try {
            return Files.readString(home.resolve("log/" + process + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the logs in target/logs and nothing else. */
    @Override
    public void close() {
        expect(playcast.run("down"), 0);
        try {
            var logs = Files.createDirectories(Path.of("target/logs")).resolve(home.getFileName());
            Files.move(home.resolve("log"), logs);
            try (var files = Files.walk(home)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
