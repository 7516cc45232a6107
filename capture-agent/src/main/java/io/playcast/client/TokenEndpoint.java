package io.playcast.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.Rejected;
import io.playcast.stored.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks a platform's authorization server, as the public client that every agent is (RFC 6749 §3.2). Blocks. */
final class TokenEndpoint {
    private static final String CLIENT = "playcast-agent";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final URI base;
    private final Trust trust;

    TokenEndpoint(URI base, Trust trust) {
        this.base = base;
        this.trust = trust;
    }

    /** @throws Rejected with the server's own error code, such as {@code invalid_grant} @throws UncheckedIOException when it cannot be reached */
    JsonNode ask(String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "client_id=" + CLIENT + "&", ""));
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(form))
                .build();
        try (var http = HttpClient.newBuilder()
                .sslContext(trust.tls())
                .connectTimeout(PATIENCE)
                .build()) {
            var answer = http.send(request, BodyHandlers.ofString());
            var json = Json.stored().readTree(answer.body());
            if (answer.statusCode() != OK) {
                throw new Rejected(
                        json.path("error").asText("http." + answer.statusCode()),
                        json.path("error_description").asText("The platform refuses to sign this agent in"));
            }
            return json;
        } catch (IOException problem) {
            throw new UncheckedIOException(base + " cannot be asked to sign in: " + problem.getMessage(), problem);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Rejected("unavailable", "Interrupted while signing in");
        }
    }
}
