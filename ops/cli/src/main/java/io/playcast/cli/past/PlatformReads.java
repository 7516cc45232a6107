package io.playcast.cli.past;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.cli.Refusal;
import io.playcast.client.Trust;
import io.playcast.stored.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** Asks the running platform's REST surface, as an analyst. @param authority PEM file of the authority the platform made for itself */
public record PlatformReads(URI platform, Path authority, String token) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Reads an answer while it comes. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(InputStream body) throws IOException;
    }

    public JsonNode json(String path) {
        return read(path, "application/json", body -> Json.stored().readTree(body));
    }

    /** @param path with its query, below {@code /api/v1} */
    public <T> T read(String path, String accept, Reader<T> reader) {
        var request = HttpRequest.newBuilder(platform.resolve("/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept", accept)
                .build();
        try (var client =
                HttpClient.newBuilder().sslContext(Trust.of(authority).tls()).build()) {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw Refusal.failed("The platform refused (" + answer.statusCode() + "): " + reason(answer));
                }
                return reader.read(body);
            }
        } catch (IOException problem) {
            throw Refusal.failed("The platform does not answer: " + problem.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Refusal.failed("Interrupted.");
        }
    }

    private static String reason(HttpResponse<InputStream> answer) throws IOException {
        var text = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return Json.stored().readTree(text).path("detail").asText(text);
        } catch (IOException _) {
            return text;
        }
    }
}
