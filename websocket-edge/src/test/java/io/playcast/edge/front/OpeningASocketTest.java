package io.playcast.edge.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.twin.Eventually;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class OpeningASocketTest {
    private static final String OPEN =
            "GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Protocol: other, playcast.v1+json\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n";
    private static final int FINAL = 0x80;

    private StandingFront front;

    @AfterEach
    void stop() throws Exception {
        front.close();
    }

    @Test
    void the_answer_is_the_one_of_the_standard_and_agrees_to_no_extension() throws Exception {
        front = StandingFront.plain();

        var answer = front.said(OPEN, ascii(frame(FINAL | 8, new byte[] {3, (byte) 232})));

        assertThat(answer)
                .startsWith("HTTP/1.1 101")
                .containsIgnoringCase("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
                .containsIgnoringCase("Sec-WebSocket-Protocol: playcast.v1+json")
                .doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
        Eventually.holds("it is closed with 1000", () -> front.closed.stream().anyMatch(s -> s.getCode() == 1000));
    }

    @Test
    void a_socket_can_be_asked_for_after_pages_over_the_same_connection() throws Exception {
        front = StandingFront.plain();

        var answers =
                front.said("GET /page HTTP/1.1\r\nHost: localhost\r\n\r\n", OPEN, ascii(frame(FINAL | 8, new byte[0])));

        assertThat(answers).containsSubsequence("GET /page", "HTTP/1.1 101");
    }

    @Test
    void what_is_no_handshake_is_told_what_would_be_one() throws Exception {
        front = StandingFront.plain();

        assertThat(front.said("GET /ws HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 426")
                .containsIgnoringCase("Upgrade: websocket");
        assertThat(front.said(OPEN.replace("Version: 13", "Version: 8"))).startsWith("HTTP/1.1 426");
        assertThat(front.said(OPEN.replace("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n", "")))
                .startsWith("HTTP/1.1 400");
        assertThat(front.said("\u0016\u0003\u0001 hello\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(front.refused).containsExactly("handshake", "handshake", "handshake", "not-http");
    }

    @Test
    void who_is_refused_at_the_door_gets_its_status() throws Exception {
        front = new StandingFront(StandingFront.NONE, Optional.of(HttpStatus.SERVICE_UNAVAILABLE));

        assertThat(front.said(OPEN)).startsWith("HTTP/1.1 503");
        assertThat(front.heard).isEmpty();
    }

    @Test
    void a_message_in_pieces_with_a_ping_between_them_is_heard_whole() throws Exception {
        front = StandingFront.plain();

        var answer = front.said(
                OPEN,
                ascii(frame(1, "Zo".getBytes(StandardCharsets.UTF_8)))
                        + ascii(frame(FINAL | 9, new byte[] {7}))
                        + ascii(frame(FINAL, "e".getBytes(StandardCharsets.UTF_8)))
                        + ascii(frame(FINAL | 8, new byte[0])));

        assertThat(front.heard).containsExactly("Zoe");
        assertThat(answer).contains("\u008a\u0001\u0007", "heard 3");
    }

    @Test
    void frames_that_break_the_protocol_are_closed_with_its_codes() throws Exception {
        front = StandingFront.plain();
        var unmasked = new byte[] {(byte) (FINAL | 1), 2, 'h', 'i'};
        var wrongText = frame(FINAL | 1, new byte[] {(byte) 0xC3, '('});
        var endless = new byte[] {(byte) (FINAL | 1), (byte) 0xFF, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0};

        assertThat(closing(unmasked)).isEqualTo(1002);
        assertThat(closing(wrongText)).isEqualTo(1007);
        assertThat(closing(endless)).isEqualTo(1009);
        assertThat(closing(frame(FINAL | 1, "break".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(1011);
        assertThat(front.broken).containsExactly("protocol", "not-utf8", "too-long", "defect");
        assertThat(front.heard).isEmpty();
    }

    @Test
    void who_is_sent_away_gets_one_close_and_nothing_after_their_answer_to_it() throws Exception {
        front = StandingFront.plain();
        var asks = frame(FINAL | 1, "send me away".getBytes(StandardCharsets.UTF_8));
        var answers = frame(FINAL | 8, new byte[] {17, (byte) 150});

        var answer = front.said(OPEN, ascii(asks) + ascii(answers));

        assertThat(answer).endsWith("\u0088\u0002\u0011\u0096");
        assertThat(answer.indexOf('\u0088')).isEqualTo(answer.lastIndexOf('\u0088'));
    }

    /** The code in the last frame. */
    private int closing(byte[] frame) throws Exception {
        var answer = front.said(OPEN, ascii(frame));
        int at = answer.indexOf('\u0088');
        assertThat(at).as(answer).isPositive();
        return answer.charAt(at + 2) << 8 | answer.charAt(at + 3);
    }

    /** Masked, as a client's have to be (RFC 6455 §5.3). */
    private static byte[] frame(int first, byte[] payload) {
        var mask = new byte[] {1, 2, 3, 4};
        var out = new ByteArrayOutputStream();
        out.write(first);
        out.write(0x80 | payload.length);
        out.writeBytes(mask);
        for (int i = 0; i < payload.length; i++) {
            out.write(payload[i] ^ mask[i % 4]);
        }
        return out.toByteArray();
    }

    private static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
