package io.playcast.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.client.Trust;
import io.playcast.id.UserId;
import io.playcast.stored.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the running platform over its REST surface, as an admin.
 *
 * @param authority PEM file of the authority the platform made for itself
 */
record PlatformCall(URI platform, Path authority, String token) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int REFUSED = 400;

    /** The platform of this installation, which has to run here. */
    static PlatformCall of(Installation installation) {
        var port = installation
                .platform()
                .orElseThrow(() -> Refusal.failed("Playcast does not run here; ops/playcast up starts it."))
                .port();
        var operator = new DevelopmentToken(
                new UserId(FreshIds.ulid()), System.getProperty("user.name"), List.of("admin"), Optional.empty());
        return new PlatformCall(
                URI.create("https://localhost:" + port),
                installation.state().home().resolve("tls/ca.pem"),
                operator.signed(TokenKey.of(installation.state()), Instant.now(), FreshIds.ulid()));
    }

    JsonNode get(String path) {
        return answer(request(path).GET());
    }

    JsonNode post(String path, Map<String, String> body) {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.stored().valueToTree(body).toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(platform.resolve("/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode answer(HttpRequest.Builder request) {
        try (var client =
                HttpClient.newBuilder().sslContext(Trust.of(authority).tls()).build()) {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            var said = Json.stored().readTree(answer.body());
            if (answer.statusCode() >= REFUSED) {
                throw Refusal.failed("The platform refused (" + answer.statusCode() + "): "
                        + said.path("detail").asText(answer.body()));
            }
            return said;
        } catch (IOException problem) {
            throw Refusal.failed("The platform does not answer: " + problem.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Refusal.failed("Interrupted; whether it was done is not known.");
        }
    }
}
