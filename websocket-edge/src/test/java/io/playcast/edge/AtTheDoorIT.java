package io.playcast.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;

class AtTheDoorIT {
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
    void there_is_no_plain_http() {
        var plain = HttpRequest.newBuilder(URI.create("http://localhost:" + edge.port + "/"))
                .build();

        assertThatThrownBy(() -> edge.http.send(plain, HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(IOException.class);
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
