package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SendingTooMuchIT {
    private static final byte[] LARGE =
            ("{\"code\":\"" + "A".repeat(300 * 1_024) + "\"}").getBytes(StandardCharsets.US_ASCII);

    private final AllInOne platform = AllInOne.running();

    @Test
    void a_body_larger_than_anybody_needs_is_refused_by_its_length() {
        assertThat(sent(BodyPublishers.ofByteArray(LARGE))).isEqualTo(413);
    }

    @Test
    void one_whose_length_is_not_said_is_read_that_far_and_no_farther() {
        assertThat(sent(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(LARGE))))
                .isEqualTo(400);
    }

    private int sent(BodyPublisher body) {
        try (var browser = new Browser(platform)) {
            return browser.send(browser.request("/api/v1/guests")
                            .header("Content-Type", "application/json")
                            .POST(body))
                    .status();
        }
    }

    @Test
    void a_field_larger_than_it_may_be_is_told_by_its_name() {
        try (var browser = new Browser(platform)) {
            var answer = browser.send(browser.request("/api/v1/guests")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"code\":\"AAAA\",\"name\":\"" + "x".repeat(5_000) + "\"}")));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("field").asText()).isEqualTo("name");
        }
    }
}
