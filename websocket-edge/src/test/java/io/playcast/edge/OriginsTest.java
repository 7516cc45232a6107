package io.playcast.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.edge.tls.Plaintext;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class OriginsTest {
    private final Origins configured = origins("https://play.example.org", "https://play.example.org:8443");
    private final Origins own = origins();

    @ParameterizedTest
    @ValueSource(strings = {"https://play.example.org", "https://play.example.org:8443"})
    void given_a_list_its_origins_come_in(String origin) {
        assertThat(configured.allow(origin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "*",
                "http://play.example.org",
                "wss://play.example.org",
                "https://play.example.org:443",
                "https://play.example.org:8444",
                "https://play.example.org/",
                "https://play.example.org.",
                "https://play.example.org.evil.example",
                "https://evil.example/https://play.example.org",
                "https://evil.example#https://play.example.org",
                "https://play.example.org@evil.example",
                "https://evil.example?https://play.example.org",
                "https://notplay.example.org",
                "https://a.play.example.org",
                "https://example.org",
                "https://PLAY.example.org",
                "HTTPS://play.example.org",
                "https://play.example.org https://evil.example",
                "https://play.example.org, https://evil.example",
                " https://play.example.org",
                "https://play.example.org\u0000",
                "https://pl\u0430y.example.org",
                "https://localhost:8443"
            })
    void given_a_list_nothing_that_looks_like_one_of_it_comes_in(String origin) {
        assertThat(configured.allow(origin)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://localhost:9443", "https://127.0.0.1:9443"})
    void given_no_list_the_pages_of_this_machine_come_in(String origin) {
        assertThat(own.allow(origin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://localhost:9443",
                "https://localhost",
                "https://localhost:94430",
                "https://localhost:9443.evil.example",
                "https://LOCALHOST:9443",
                "https://127.0.0.2:9443",
                "https://0x7f.1:9443"
            })
    void given_no_list_nobody_else_comes_in(String origin) {
        assertThat(own.allow(origin)).isFalse();
    }

    private static Origins origins(String... allowed) {
        var environment = new MockEnvironment().withProperty("local.server.port", "9443");
        return new Origins(
                new EdgeProperties(List.of(allowed), Plaintext.OFF, 1_000, 2_000, 0, Duration.ZERO), environment);
    }
}
