package io.playcast.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.client.Trust;
import io.playcast.id.UserId;
import io.playcast.stored.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.function.Consumer;

/** Asks the running platform over its REST surface, as an admin.
 *
 * @param authority PEM file of the authority the platform made for itself
 */
record PlatformCall(URI platform, Path authority, String token) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int REFUSED = 400;
    private static final String DATA = "data: ";

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

    JsonNode post(String path, Map<String, ?> body) {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.stored().valueToTree(body).toString())));
    }

    /** Takes each event of a stream of them, until the platform ends it. */
    void follow(String path, Consumer<JsonNode> event) {
        try (var client = client()) {
            var answer = client.send(request(path).GET().build(), BodyHandlers.ofLines());
            try (var lines = answer.body()) {
                if (answer.statusCode() >= REFUSED) {
                    throw refused(answer.statusCode(), String.join("", lines.toList()));
                }
                lines.filter(line -> line.startsWith(DATA))
                        .map(line -> parsed(line.substring(DATA.length())))
                        .forEach(event);
            }
        } catch (IOException | UncheckedIOException problem) {
            throw Refusal.failed("The platform does not answer any more: " + problem.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Refusal.failed("Interrupted; the platform goes on with what it was asked.");
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(platform.resolve("/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode answer(HttpRequest.Builder request) {
        try (var client = client()) {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= REFUSED) {
                throw refused(answer.statusCode(), answer.body());
            }
            return parsed(answer.body());
        } catch (IOException | UncheckedIOException problem) {
            throw Refusal.failed("The platform does not answer: " + problem.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Refusal.failed("Interrupted; whether it was done is not known.");
        }
    }

    private HttpClient client() throws IOException {
        return HttpClient.newBuilder().sslContext(Trust.of(authority).tls()).build();
    }

    private static Refusal refused(int status, String body) {
        return Refusal.failed("The platform refused (" + status + "): "
                + parsed(body).path("detail").asText(body));
    }

    private static JsonNode parsed(String body) {
        try {
            return Json.stored().readTree(body);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
