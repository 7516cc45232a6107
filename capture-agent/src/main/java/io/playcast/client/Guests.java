package io.playcast.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.Rejected;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.stored.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** Makes guests: whoever has an invite's code and a nickname gets a token for that lobby. */
public final class Guests {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CREATED = 201;

    private Guests() {}

    /** @param token good for {@code lobby} alone, until {@code expiresAt} */
    public record Guest(String token, UserId user, LobbyId lobby, Instant expiresAt) {
        /** The token stays out of logs. */
        @Override
        public String toString() {
            return "Guest[" + user + " in " + lobby + "]";
        }
    }

    /** Blocks. @param name what others will see @throws Rejected with the platform's code, such as {@code invite.used-up} */
    public static Guest create(URI base, Trust trust, String code, String name, DeviceId device) {
        var body = Json.client()
                .createObjectNode()
                .put("code", code)
                .put("name", name)
                .put("device", device.value());
        var request = HttpRequest.newBuilder(base.resolve("/api/v1/guests"))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        try (var http = HttpClient.newBuilder()
                .sslContext(trust.tls())
                .connectTimeout(PATIENCE)
                .build()) {
            return guest(http.send(request, BodyHandlers.ofString()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Rejected("unavailable", "Interrupted while asking for a guest");
        }
    }

    private static Guest guest(HttpResponse<String> response) throws IOException {
        var json = Json.stored().readTree(response.body());
        if (response.statusCode() != CREATED) {
            throw refusal(response.statusCode(), json);
        }
        return Json.stored().treeToValue(json, Guest.class);
    }

    /** RFC 9457: the code is an extension member, the sentence is {@code detail}. */
    private static Rejected refusal(int status, JsonNode problem) {
        var sentence = problem.path("detail").asText(problem.path("title").asText("HTTP " + status));
        return new Rejected(problem.path("code").asText("http." + status), sentence);
    }
}
