package io.playcast.edge.front;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that two programs could read differently (RFC 9112 §11.2): the container must see no request that the front has not seen. */
class SmugglingRequestsTest {
    private static final String HIDDEN = "GET /hidden HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private StandingFront front;

    @BeforeEach
    void start() throws Exception {
        front = StandingFront.plain();
    }

    @AfterEach
    void stop() throws Exception {
        front.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nContent-Length: 60\r\n",
                "Content-Length: 4, 60\r\n",
                "Content-Length: +4\r\n",
                "Content-Length : 4\r\n",
                "Content-Length: 0x4\r\n",
                "Transfer-Encoding : chunked\r\n",
                "Transfer-Encoding\t: chunked\r\n",
                "Host: other\r\nX\0Y: z\r\n"
            })
    void a_length_that_can_be_read_in_two_ways_is_refused_and_ends_the_connection(String headers) throws Exception {
        var answer = front.said("POST /first HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\nabcd" + HIDDEN);

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("/hidden").doesNotContain("/first");
    }

    @Test
    void what_is_within_a_body_is_no_request() throws Exception {
        var answer = front.said("POST /first HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + HIDDEN.length()
                + "\r\n\r\n" + HIDDEN + "GET /second HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).contains("POST /first", "GET /second").doesNotContain("/hidden");
    }

    @Test
    void chunks_go_before_a_length_and_what_follows_the_last_one_is_the_next_request_to_both() throws Exception {
        var answer = front.said("POST /first HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n"
                + "GET /second HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsAnyOf("with 5 bytes", "HTTP/1.1 400").doesNotContain("with 4 bytes");
    }

    @Test
    void the_word_between_front_and_container_is_not_a_clients_to_say() throws Exception {
        var answer = front.said("GET / HTTP/1.1\r\nHost: localhost\r\nX-Playcast-Front: guessed\r\n"
                + "X-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n");

        assertThat(answer).contains("from 127.0.0.1 by http").doesNotContain("evil.example");
    }
}
