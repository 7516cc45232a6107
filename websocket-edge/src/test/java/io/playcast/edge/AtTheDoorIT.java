package io.playcast.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;

class AtTheDoorIT {
    private static final List<String> EVERYWHERE = List.of(
            "content-security-policy",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "permissions-policy",
            "cross-origin-opener-policy",
            "cross-origin-embedder-policy",
            "cross-origin-resource-policy",
            "cache-control",
            "strict-transport-security");

    private final RunningEdge edge = RunningEdge.get();

    @Test
    void jetty_holds_the_sockets() {
        assertThat(edge.bean(JettyServletWebServerFactory.class)).isNotNull();
    }

    @Test
    void a_client_that_does_not_trust_the_authority_gets_no_connection() {
        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .send(edge.request("/").build(), HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void a_page_of_a_foreign_origin_is_turned_away_and_counted() throws Exception {
        double before = edge.refusals("origin");

        assertThat(handshake("https://evil.example", Door.PROTOCOL)).isEqualTo(403);
        assertThat(handshake("https://localhost:" + edge.port + ".evil.example", Door.PROTOCOL))
                .isEqualTo(403);
        assertThat(handshake("null", Door.PROTOCOL)).isEqualTo(403);
        assertThat(edge.refusals("origin")).isEqualTo(before + 3);
    }

    @Test
    void our_own_pages_and_clients_without_an_origin_come_in() throws Exception {
        assertThat(handshake("https://localhost:" + edge.port, Door.PROTOCOL)).isEqualTo(101);
        assertThat(handshake("https://127.0.0.1:" + edge.port, Door.PROTOCOL)).isEqualTo(101);
        assertThat(handshake(null, Door.PROTOCOL)).isEqualTo(101);
    }

    @Test
    void a_client_that_speaks_another_protocol_is_turned_away() throws Exception {
        assertThat(handshake(null, "graphql-ws")).isEqualTo(400);
    }

    @Test
    void a_guest_with_an_unknown_code_gets_a_problem() throws Exception {
        var answer = guest("{\"code\":\"ABCDEF\",\"name\":\"Zoë\"}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"invite.unknown\"");
    }

    @Test
    void a_body_that_is_no_json_gets_a_problem() throws Exception {
        var answer = guest("{");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"bad-request\"");
    }

    @Test
    void links_lead_to_the_player_page_under_strict_headers() throws Exception {
        var answer = page("/join/ABCDEF");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<title>");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'", "connect-src 'self' wss://localhost:" + edge.port);
        assertThat(page("/").body()).isEqualTo(answer.body());
        assertThat(page("/console/events").body()).isNotEqualTo(answer.body()).contains("<title>");
        assertThat(page("/elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void what_the_front_answers_itself_is_under_the_same_headers() throws Exception {
        for (var request : List.of(
                "GET /ws HTTP/1.1\r\nHost: play.example\r\n\r\n",
                "POST /ws HTTP/1.1\r\nHost: play.example\r\nContent-Length: 0\r\n\r\n",
                "GET /ws HTTP/1.1\r\nHost: play.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                        + "Origin: https://evil.example\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: play.example\r\n: nothing\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: play.example\r\nConnection: close\r\n\r\n",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: play.example\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: play.example\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: play.example\r\nCookie: " + "x".repeat(20_000) + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: play.example\r\nContent-Length: nine\r\nConnection: close\r\n\r\n")) {
            var answer = said(request);
            // The host of a head that could not be read whole is not known, and HSTS is not for every host.
            var expected = EVERYWHERE.stream()
                    .filter(header -> request.length() < 10_000 || !header.startsWith("strict"))
                    .toList();
            var asked = request.lines()
                    .limit(3)
                    .map(line -> line.substring(0, Math.min(line.length(), 60)))
                    .toList();
            assertThat(answer).as("%s", asked).containsPattern("HTTP/1.1 4[0-9][0-9] ");
            for (var header : expected) {
                assertThat(answer).as("%s", asked).containsPattern("(?i)\r\n" + header + ": ");
            }
            assertThat(answer).as("%s", asked).doesNotContainIgnoringCase("\r\nserver:");
        }
    }

    private String said(String request) throws Exception {
        try (var socket = edge.http.sslContext().getSocketFactory().createSocket("localhost", edge.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private HttpResponse<String> page(String path) throws Exception {
        return edge.http.send(edge.request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> guest(String body) throws Exception {
        var request = edge.request("/api/v1/guests")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return edge.http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The status of a handshake, 101 when it succeeded. */
    private int handshake(String origin, String protocol) throws Exception {
        var builder = edge.http.newWebSocketBuilder().subprotocols(protocol);
        if (origin != null) {
            builder.header("Origin", origin);
        }
        try {
            builder.buildAsync(URI.create("wss://localhost:" + edge.port + "/ws"), new WebSocket.Listener() {})
                    .get(10, TimeUnit.SECONDS)
                    .abort();
            return 101;
        } catch (ExecutionException e) {
            return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
        }
    }
}
