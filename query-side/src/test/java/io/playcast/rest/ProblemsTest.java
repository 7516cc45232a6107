package io.playcast.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.Rejected;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {
    @ParameterizedTest
    @CsvSource({
        "bad-request, 400",
        "token.refused, 401",
        "access.role, 403",
        "lobby.unknown, 404",
        "projection.rebuilding, 409",
        "rate.limited, 429",
        "unavailable, 503"
    })
    void each_code_has_its_status(String code, int status) {
        assertThat(Problems.of(new Rejected(code, "No")).getStatus()).isEqualTo(status);
    }

    @Test
    void when_to_ask_again_is_told_in_whole_seconds_and_never_too_early() {
        var refusal = new Rejected("rate.limited", "Too fast", null, 1_001);
        assertThat(Problems.headers(refusal).getFirst("Retry-After")).isEqualTo("2");
        assertThat(Problems.headers(new Rejected("lobby.unknown", "No"))).matches(headers -> headers.isEmpty());
    }

    @Test
    void a_problem_outside_of_spring_reads_the_same() {
        var json = Problems.json(Problems.of(Rejected.badRequest("limit", "A \"page\"")), "/api/v1/lobbies");
        assertThat(new String(json, StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"urn:playcast:problem:bad-request\",\"title\":\"Bad Request\",\"status\":400,"
                        + "\"detail\":\"A \\\"page\\\"\",\"instance\":\"/api/v1/lobbies\",\"code\":\"bad-request\","
                        + "\"field\":\"limit\"}");
    }

    @Test
    void a_page_has_bounds() {
        assertThat(Page.ofIds("", 200).limit()).isEqualTo(200);
        assertThatThrownBy(() -> Page.ofIds("", 201)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> Page.ofIds("01J", 1)).isInstanceOf(Rejected.class);
    }
}
