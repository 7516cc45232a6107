package io.playcast.cli.erase;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.cli.Refusal;
import io.playcast.client.Trust;
import io.playcast.id.UserId;
import io.playcast.stored.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** Asks the running platform to erase a person. @param authority PEM file of the authority the platform made for itself */
public record ErasureCall(URI platform, Path authority, String token) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Returns once the erasure stands in the log. */
    public void send(UserId subject) {
        var request = HttpRequest.newBuilder(platform.resolve("/api/v1/accounts/" + subject.value() + "/erasure"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (var client =
                HttpClient.newBuilder().sslContext(Trust.of(authority).tls()).build()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 202) {
                throw Refusal.failed("The platform refused (" + answer.statusCode() + "): " + reason(answer.body()));
            }
        } catch (IOException problem) {
            throw Refusal.failed("The platform does not answer: " + problem.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Refusal.failed("Interrupted; whether the person was erased is not known.");
        }
    }

    private static String reason(String body) {
        try {
            JsonNode problem = Json.stored().readTree(body);
            return problem.path("detail").asText(body);
        } catch (IOException _) {
            return body;
        }
    }
}
