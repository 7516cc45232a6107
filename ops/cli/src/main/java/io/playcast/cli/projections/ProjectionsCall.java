package io.playcast.cli.projections;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.cli.Refusal;
import io.playcast.client.Trust;
import io.playcast.stored.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The REST routes of the projections, as an admin calls them. @param authority PEM file of the authority the platform made for itself */
public record ProjectionsCall(URI platform, Path authority, String token) {
    private static final String DATA = "data: ";
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    /** @param path behind {@code /projections}, such as {@code /lobbies/diff} */
    public JsonNode get(String path) {
        return asked(request(path).GET().build());
    }

    public JsonNode post(String path, Map<String, ?> body) {
        return asked(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json(body)))
                .build());
    }

    /** Each status that the platform tells of a projection, until nothing goes on any more. */
    public void follow(String name, Consumer<JsonNode> status) {
        try (var client = client()) {
            var answer = client.send(request("/" + name + "/progress").GET().build(), BodyHandlers.ofLines());
            requireDone(answer, answer.body());
            try (var lines = answer.body()) {
                lines.filter(line -> line.startsWith(DATA))
                        .map(line -> parsed(line.substring(DATA.length())))
                        .forEach(status);
            }
        } catch (IOException | UncheckedIOException problem) {
            throw Refusal.failed("The platform does not answer any more: " + problem.getMessage());
        } catch (InterruptedException _) {
            throw interrupted();
        }
    }

    private JsonNode asked(HttpRequest request) {
        try (var client = client()) {
            var answer = client.send(request, BodyHandlers.ofString());
            requireDone(answer, answer.body().lines());
            return parsed(answer.body());
        } catch (IOException problem) {
            throw Refusal.failed("The platform does not answer: " + problem.getMessage());
        } catch (InterruptedException _) {
            throw interrupted();
        }
    }

    private HttpClient client() throws IOException {
        return HttpClient.newBuilder().sslContext(Trust.of(authority).tls()).build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(platform.resolve("/api/v1/projections" + path))
                .header("Authorization", "Bearer " + token);
    }

    private static void requireDone(HttpResponse<?> answer, Stream<String> body) {
        if (answer.statusCode() != OK && answer.statusCode() != ACCEPTED) {
            var text = String.join("", body.toList());
            throw Refusal.failed("The platform refused (" + answer.statusCode() + "): " + reason(text));
        }
    }

    private static String reason(String body) {
        try {
            return parsed(body).path("detail").asText(body);
        } catch (UncheckedIOException _) {
            return body;
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return Json.stored().readTree(body);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static String json(Map<String, ?> body) {
        try {
            return Json.stored().writeValueAsString(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Refusal interrupted() {
        Thread.currentThread().interrupt();
        return Refusal.failed("Interrupted; the platform goes on with what it was asked.");
    }
}
