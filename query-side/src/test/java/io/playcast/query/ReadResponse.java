package io.playcast.query;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** A response that was read to its end. Of a stream of changes, which has none, the head is all there is. */
record ReadResponse(HttpResponse<InputStream> head, String body) implements HttpResponse<String> {
    static ReadResponse of(HttpResponse<InputStream> response) throws IOException {
        try (var body = response.body()) {
            return new ReadResponse(
                    response, isEndless(response) ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static boolean isEndless(HttpResponse<?> response) {
        return response.uri().getPath().endsWith("/live")
                && response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
    }

    @Override
    public int statusCode() {
        return head.statusCode();
    }

    @Override
    public HttpRequest request() {
        return head.request();
    }

    @Override
    public Optional<HttpResponse<String>> previousResponse() {
        return Optional.empty();
    }

    @Override
    public HttpHeaders headers() {
        return head.headers();
    }

    @Override
    public Optional<SSLSession> sslSession() {
        return head.sslSession();
    }

    @Override
    public URI uri() {
        return head.uri();
    }

    @Override
    public Version version() {
        return head.version();
    }
}
