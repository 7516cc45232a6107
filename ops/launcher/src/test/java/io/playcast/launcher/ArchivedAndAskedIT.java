package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.account.AccountRole;
import io.playcast.archive.Archive;
import io.playcast.stored.Json;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Given the whole platform with its own S3, and an analyst who asks over HTTPS before and after the log was archived. */
class ArchivedAndAskedIT {
    private static final String COUNT =
            "select count(*), count(distinct position), count(*) filter (data is null) from events";

    private final AllInOne here = AllInOne.running();

    @BeforeEach
    void something_happened() {
        try (var browser = new Browser(here)) {
            browser.say(
                    "/account/api/register",
                    Map.of("login", "asked" + System.nanoTime(), "password", "correct horse battery", "name", "Ada"));
        }
    }

    @Test
    void an_answer_has_every_event_once_wherever_it_is() throws Exception {
        var before = asked().path("rows").path(0);
        assertThat(before.path(0).asLong())
                .isPositive()
                .isEqualTo(before.path(1).asLong());
        assertThat(before.path(2).asLong()).isZero();

        var manifest = here.bean(Archive.class).cut();

        assertThat(manifest.rows()).isGreaterThanOrEqualTo(before.path(0).asLong());
        var after = asked().path("rows").path(0);
        assertThat(after.path(0).asLong())
                .isGreaterThanOrEqualTo(manifest.rows())
                .isEqualTo(after.path(1).asLong());
    }

    private JsonNode asked() throws Exception {
        var request = HttpRequest.newBuilder(here.base().resolve("/api/v1/sql"))
                .header("Authorization", "Bearer " + Tokens.of(here.home(), 99, AccountRole.ANALYST))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.stored().writeValueAsString(Map.of("sql", COUNT))))
                .build();
        try (var client = HttpClient.newBuilder().sslContext(here.trust().tls()).build()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return Json.stored().readTree(answer.body());
        }
    }
}
