package io.playcast.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.account.Proof;
import io.playcast.account.Tokens;
import io.playcast.given.Ids;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.stored.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The REST surface as a client sees it. */
@Component
public class Api {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Tokens tokens;
    private int port;

    Api(Tokens tokens) {
        this.tokens = tokens;
    }

    @EventListener
    void listens(WebServerInitializedEvent server) {
        port = server.getWebServer().getPort();
    }

    /** What came back, with its body read as JSON where it is some. */
    public record Answer(int status, HttpResponse<String> response) {
        public JsonNode json() {
            try {
                return Json.stored().readTree(response.body());
            } catch (IOException notJson) {
                throw new UncheckedIOException(response.body(), notJson);
            }
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String code() {
            return json().path("code").asText();
        }
    }

    public String token(AccountRole role) {
        return token(new UserId(Ids.next()), role);
    }

    public String token(UserId user, AccountRole role) {
        return token(user, role, Instant.now());
    }

    /** @param secondFactor when it was shown, null for never */
    public String token(UserId user, AccountRole role, @Nullable Instant secondFactor) {
        return tokens.issue(
                new Principal(user, Set.of(role), null, Instant.now().plusSeconds(600), new Proof(null, secondFactor)));
    }

    public String guest(LobbyId lobby) {
        var user = new UserId(Ids.next());
        return tokens.issue(new Principal(
                user, Set.of(AccountRole.GUEST), lobby, Instant.now().plusSeconds(600)));
    }

    public String expired() {
        return tokens.issue(new Principal(
                new UserId(Ids.next()),
                Set.of(AccountRole.ADMIN),
                null,
                Instant.now().minusSeconds(1)));
    }

    /** Of somebody whose sign-in lasts that long and no longer. */
    public String shortLived(AccountRole role, Duration life) {
        return tokens.issue(new Principal(
                new UserId(Ids.next()), Set.of(role), null, Instant.now().plus(life)));
    }

    public int port() {
        return port;
    }

    /** An answer that is read while it is still being written. */
    public BufferedReader open(String path, String token, String... headers) throws IOException {
        var request = request(path).header("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var body = http.send(request.build(), BodyHandlers.ofInputStream()).body();
            return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(problem);
        }
    }

    public Answer get(String path, AccountRole role, String... headers) {
        return send("GET", path, token(role), headers);
    }

    public Answer get(String path, String token, String... headers) {
        return send("GET", path, token, headers);
    }

    public Answer post(String path, AccountRole role, String json, String... headers) {
        var all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers));
        return send("POST", path, token(role), BodyPublishers.ofString(json), all.toArray(String[]::new));
    }

    /** @param token empty for none */
    public Answer send(String method, String path, String token, String... headers) {
        return send(method, path, token, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, String token, String json) {
        return send("POST", path, token, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    private Answer send(String method, String path, String token, HttpRequest.BodyPublisher body, String... headers) {
        var request = request(path).method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofInputStream());
            return new Answer(response.statusCode(), ReadResponse.of(response));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(problem);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    /** Reads a stream of events until it is closed. */
    public Watcher watch(String path, String token, String... headers) {
        var request = request(path).header("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Watcher(http.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(problem);
        }
    }
}
