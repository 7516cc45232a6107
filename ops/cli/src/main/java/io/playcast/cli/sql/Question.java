package io.playcast.cli.sql;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.cli.Refusal;
import io.playcast.client.Trust;
import io.playcast.stored.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Asks a platform over HTTP. @param authority PEM file of the authority the platform made for itself */
public record Question(URI platform, Path authority, String token) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Columns and rows. */
    public JsonNode answer(String sql, int limit) {
        return parsed(sent(sql, limit, "application/json"));
    }

    /** An object a line. */
    public String lines(String sql, int limit) {
        return sent(sql, limit, "application/x-ndjson");
    }

    private String sent(String sql, int limit, String accept) {
        try (var client =
                HttpClient.newBuilder().sslContext(Trust.of(authority).tls()).build()) {
            var body = Json.stored().writeValueAsString(Map.of("sql", sql, "limit", limit));
            var request = HttpRequest.newBuilder(platform.resolve("/api/v1/sql"))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .header("Accept", accept)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw Refusal.failed(parsed(answer.body()).path("detail").asText(answer.body()));
            }
            return answer.body();
        } catch (IOException problem) {
            throw Refusal.failed("The platform does not answer: " + problem.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Refusal.failed("Interrupted.");
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return Json.stored().readTree(body);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
