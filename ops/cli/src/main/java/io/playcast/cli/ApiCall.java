package io.playcast.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.client.Trust;
import io.playcast.id.UserId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks the platform that runs here by its REST surface, as an admin: whoever may read the state directory is one. */
record ApiCall(URI platform, Path authority, String token) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static ApiCall to(Installation installation) {
        var port = installation
                .platform()
                .orElseThrow(() -> Refusal.failed("Playcast does not run here; ops/playcast up starts it."))
                .port();
        var admin = new DevelopmentToken(
                new UserId(FreshIds.ulid()), System.getProperty("user.name"), List.of("admin"), Optional.empty());
        return new ApiCall(
                URI.create("https://localhost:" + port),
                installation.state().home().resolve("tls/ca.pem"),
                admin.signed(TokenKey.of(installation.state()), Instant.now(), FreshIds.ulid()));
    }

    /** @param path below {@code /api/v1} */
    JsonNode send(String method, String path) {
        var request = HttpRequest.newBuilder(platform.resolve("/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try (var client =
                HttpClient.newBuilder().sslContext(Trust.of(authority).tls()).build()) {
            var answer = client.send(request, BodyHandlers.ofString());
            var json = io.playcast.stored.Json.stored().readTree(answer.body());
            if (answer.statusCode() >= 300) {
                throw Refusal.failed("The platform refused (" + answer.statusCode() + "): "
                        + json.path("detail").asText(answer.body()));
            }
            return json;
        } catch (IOException problem) {
            throw Refusal.failed("The platform does not answer: " + problem.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Refusal.failed("Interrupted; whether it was done is not known.");
        }
    }
}
