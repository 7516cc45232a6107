package io.playcast.bench.views;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.playcast.bench.BenchProblem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Supplier;

/** The platform's REST surface as an admin sees it, over kept connections. For any thread. */
final class Rest implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final Supplier<String> token;

    /** @param token one that is good now, each time */
    Rest(String base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    JsonNode get(String path) {
        return json(request(path).GET());
    }

    JsonNode post(String path, String body) {
        return json(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    byte[] bytes(String path) {
        return answered(request(path).GET());
    }

    /** How many bytes came, read as they come and kept nowhere. */
    long drained(String path, String accept) {
        try {
            var answer = http.send(request(path).header("Accept", accept).GET().build(), BodyHandlers.ofInputStream());
            require(answer.statusCode(), path);
            try (var body = answer.body()) {
                return drained(body);
            }
        } catch (IOException problem) {
            throw new BenchProblem("The platform does not answer: " + problem, problem);
        } catch (InterruptedException problem) {
            throw interrupted(problem);
        }
    }

    private static long drained(InputStream body) throws IOException {
        var buffer = new byte[1 << 16];
        long all = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            all += read;
        }
        return all;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token.get());
    }

    private JsonNode json(HttpRequest.Builder request) {
        try {
            return JSON.readTree(answered(request));
        } catch (IOException problem) {
            throw new BenchProblem("The platform does not answer with JSON: " + problem, problem);
        }
    }

    private byte[] answered(HttpRequest.Builder request) {
        try {
            var built = request.build();
            var answer = http.send(built, BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK && answer.statusCode() != ACCEPTED) {
                throw new BenchProblem(
                        built.uri() + " answers " + answer.statusCode() + ": " + new String(answer.body()));
            }
            return answer.body();
        } catch (IOException problem) {
            throw new BenchProblem("The platform does not answer: " + problem, problem);
        } catch (InterruptedException problem) {
            throw interrupted(problem);
        }
    }

    private static void require(int status, String path) {
        if (status != OK) {
            throw new BenchProblem(path + " answers " + status);
        }
    }

    private static BenchProblem interrupted(InterruptedException problem) {
        Thread.currentThread().interrupt();
        return new BenchProblem("Interrupted", problem);
    }

    @Override
    public void close() {
        http.close();
    }
}
