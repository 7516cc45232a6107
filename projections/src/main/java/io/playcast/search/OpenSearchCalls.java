package io.playcast.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.Rejected;
import io.playcast.remote.Fault;
import io.playcast.remote.Patience;
import io.playcast.remote.Remote;
import io.playcast.stored.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Calls of OpenSearch's REST surface, of which this needs four: the JDK's client is enough. Blocks. */
final class OpenSearchCalls implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int REFUSED = 400;
    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;
    private static final long RETRY_MS = 1_000;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final SearchSettings settings;
    private final URI base;
    private final Remote remote;

    OpenSearchCalls(SearchSettings settings, URI base, MeterRegistry meters) {
        this.settings = settings;
        this.base = base;
        this.remote = new Remote("opensearch", Patience.USUAL, OpenSearchCalls::fault, meters);
    }

    /** @throws Rejected {@code unavailable} when nobody answers, or somebody who cannot now */
    JsonNode call(String method, String path, String body) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (settings.user() != null) {
            var both = settings.user() + ":" + settings.password();
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
        }
        return remote.call(() -> answer(request.build()));
    }

    private JsonNode answer(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == TOO_MANY || answer.statusCode() >= BROKEN) {
                throw away();
            }
            var said = Json.stored().readTree(answer.body());
            if (answer.statusCode() >= REFUSED) {
                throw new OpenSearchRefused(
                        answer.statusCode(), said.path("error").path("type").asText());
            }
            return said;
        } catch (IOException _) {
            throw away();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw away();
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private static Rejected away() {
        return Rejected.unavailable("The search cannot be reached now", RETRY_MS);
    }

    private static Fault fault(Throwable problem) {
        return problem instanceof Rejected refused && refused.isUnavailable() ? Fault.AWAY : Fault.ANSWER;
    }

    /** It answered, and would answer the same again. */
    static final class OpenSearchRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String kind;

        OpenSearchRefused(int status, String kind) {
            super("OpenSearch refused with " + status + ": " + kind);
            this.kind = kind;
        }

        boolean saysThatItExists() {
            return kind.equals("resource_already_exists_exception");
        }
    }
}
