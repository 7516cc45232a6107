package io.playcast.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody hears who leaves out the s of https or wss. */
class PlainHttpAtTheTlsPortIT {
    private final RunningEdge edge = RunningEdge.get();

    @ParameterizedTest
    @ValueSource(strings = {"GET /join/7?x=1 HTTP/1.1", "HEAD /join/7?x=1 HTTP/1.1", "GET /join/7?x=1 HTTP/1.0"})
    void who_wants_a_page_is_sent_to_https_at_the_same_port(String line) throws Exception {
        double before = edge.refusals("plaintext-redirected");

        var answer = said(line + "\r\nHost: localhost:" + edge.port + "\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 308 Permanent Redirect\r\n")
                .containsIgnoringCase("location: https://localhost:" + edge.port + "/join/7?x=1\r\n")
                .containsIgnoringCase("cache-control: no-store\r\n")
                .containsIgnoringCase("x-frame-options: DENY\r\n")
                .doesNotContainIgnoringCase("strict-transport-security");
        assertThat(edge.refusals("plaintext-redirected")).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade",
                "GET /ws?a=1 HTTP/1.1\r\nHost: localhost",
                "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: h2c",
                "GET /api/v1/lobbies HTTP/1.1\r\nHost: localhost",
                "GET / HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer of-somebody",
                "PUT / HTTP/1.1\r\nHost: localhost",
                "GET http://localhost/ HTTP/1.1\r\nHost: localhost",
                "GET / HTTP/1.1\r\nHost: evil.example/@localhost",
                "GET / HTTP/1.1",
                "BREW / HTCPCP/1.0"
            })
    void everybody_else_is_refused_in_words(String head) throws Exception {
        double before = edge.refusals("plaintext-refused");

        assertThat(said(head + "\r\n\r\n"))
                .startsWith("HTTP/1.1 403 Forbidden\r\n")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"code\":\"tls.required\"")
                .doesNotContain("ocation: ");
        assertThat(edge.refusals("plaintext-refused")).isEqualTo(before + 1);
    }

    @Test
    void a_body_and_a_second_request_behind_the_head_are_answered_by_nobody() throws Exception {
        double before = edge.refusals("plaintext-refused");
        var body = "{\"code\":\"" + "X".repeat(200_000) + "\"}";

        var answer = said("POST /api/v1/guests HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body + "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 403").containsOnlyOnce("HTTP/1.1");
        assertThat(edge.refusals("plaintext-refused")).isEqualTo(before + 1);
    }

    @Test
    void what_is_neither_is_closed_without_a_word_of_http() throws Exception {
        assertThat(said("hello?\r\n\r\n")).doesNotContain("HTTP");
    }

    private String said(String all) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), edge.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(all.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
