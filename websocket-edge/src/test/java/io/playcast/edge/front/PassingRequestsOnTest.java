package io.playcast.edge.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.edge.web.ProxyProperties;
import io.playcast.edge.web.ProxyProperties.Header;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PassingRequestsOnTest {
    private StandingFront front;

    @AfterEach
    void stop() throws Exception {
        front.close();
    }

    @Test
    void several_requests_go_over_one_connection_in_order() throws Exception {
        front = StandingFront.plain();

        var answers = front.said(get("/one", "") + get("/two", "") + get("/three", "Connection: close\r\n"));

        assertThat(answers).containsSubsequence("GET /one", "GET /two", "GET /three");
        assertThat(answers).contains("from 127.0.0.1 by http with 0 bytes");
    }

    @Test
    void a_body_larger_than_every_buffer_arrives_whole() throws Exception {
        front = StandingFront.plain();
        var head = "POST /large HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 3000000\r\n\r\n";

        assertThat(front.said(head + "x".repeat(3_000_000))).contains("POST /large", "with 3000000 bytes");
    }

    @Test
    void a_body_that_is_longer_than_anybody_needs_is_cut_off_in_words() throws Exception {
        front = StandingFront.plain();
        var chunk = "100000\r\n" + "x".repeat(0x100000) + "\r\n";
        var head = "POST /long HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";

        assertThat(front.said(head + chunk.repeat(4) + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 413")
                .contains("body.too-long")
                .doesNotContain("POST /long");
    }

    @Test
    void a_body_that_never_ends_ends_the_connection() throws Exception {
        front = StandingFront.plain();

        assertThat(front.said("POST /slow HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nabc"))
                .isEmpty();
    }

    @Test
    void what_a_client_says_of_its_own_address_is_not_believed() throws Exception {
        front = StandingFront.plain();

        assertThat(front.said(
                        get("/", "X-Forwarded-For: 10.9.9.9\r\nForwarded: for=10.9.9.9\r\nConnection: close\r\n")))
                .contains("from 127.0.0.1 by http");
    }

    @Test
    void of_a_trusted_balancer_the_last_address_is_the_clients() throws Exception {
        front = behind(Header.X_FORWARDED_FOR);

        assertThat(said("X-Forwarded-For: 10.9.9.9, 192.0.2.7\r\nX-Forwarded-Proto: https\r\n"))
                .contains("from 192.0.2.7 by https");
        assertThat(said("X-Forwarded-For: 10.9.9.9\r\nX-Forwarded-For: 192.0.2.7\r\n"))
                .as("a line of the client's before the balancer's own")
                .contains("from 192.0.2.7 by");
        assertThat(said("Forwarded: for=10.9.9.9\r\n"))
                .as("by the other header a client speaks")
                .contains("from 127.0.0.1 by");
    }

    @Test
    void a_balancer_may_say_it_as_RFC_7239_has_it() throws Exception {
        front = behind(Header.FORWARDED);

        assertThat(said("Forwarded: for=10.9.9.9, by=10.0.0.1;For=\"192.0.2.7:4711\";proto=https\r\n"))
                .contains("from 192.0.2.7 by");
        assertThat(said("Forwarded: for=10.9.9.9\r\nForwarded: for=\"[2001:db8::7]:1\"\r\n"))
                .contains("from [2001:db8:0:0:0:0:0:7] by");
        for (var nobody : List.of("for=unknown", "for=_hidden", "by=192.0.2.7", "xfor=192.0.2.7", "for=", "")) {
            assertThat(said("Forwarded: " + nobody + "\r\nX-Forwarded-For: 10.9.9.9\r\n"))
                    .as(nobody)
                    .contains("from 127.0.0.1 by");
        }
    }

    @Test
    void the_container_answers_nobody_but_the_front() throws Exception {
        front = StandingFront.plain();
        var request = get("/", "X-Forwarded-For: 10.9.9.9\r\nConnection: close\r\n");

        assertThat(StandingFront.said(front.container(), request)).startsWith("HTTP/1.1 403");
    }

    @Test
    void what_is_no_http_gets_400_and_no_more() throws Exception {
        front = StandingFront.plain();

        assertThat(front.said("GET / HTTP/1.1\r\n: nothing\r\n\r\n" + get("/after", "")))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("/after");
        assertThat(front.said("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void a_container_that_is_gone_is_a_bad_gateway() throws Exception {
        front = StandingFront.plain();
        front.stopContainer();

        assertThat(front.said(get("/", "")))
                .startsWith("HTTP/1.1 502")
                .containsIgnoringCase("content-security-policy: ")
                .containsIgnoringCase("cache-control: no-store");
    }

    private static StandingFront behind(Header header) throws Exception {
        return new StandingFront(new ProxyProperties(List.of("127.0.0.1"), header), Optional.empty());
    }

    private String said(String headers) throws Exception {
        return front.said(get("/", headers + "Connection: close\r\n"));
    }

    private static String get(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }
}
