package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.lettuce.core.RedisClient;
import io.playcast.EventHistory;
import io.playcast.account.AccountRole;
import io.playcast.given.AlteredRow;
import io.playcast.given.Eventually;
import io.playcast.given.Played;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.Visibility;
import io.playcast.stored.Json;
import io.playcast.view.Live;
import io.playcast.view.RedisRows;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnThePlatform
class EventsAndProjectionsIT {
    @Autowired
    Evening evening;

    @Autowired
    Api api;

    @Autowired
    EventHistory history;

    @Autowired
    RedisClient redis;

    @Autowired
    Live<RedisRows<LobbyView>> lobbies;

    private Played played;

    @BeforeEach
    void a_lobby_with_two_members() {
        played = evening.lobby(Visibility.PUBLIC);
        evening.isShown();
    }

    @Test
    void each_line_holds_one_event_with_the_bytes_of_the_store() {
        var answer = api.get("/api/v1/events?stream=" + played.lobby(), AccountRole.ANALYST);
        var stored = history.stream(played.lobby().toString(), 0, 100);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        var lines = answer.response().body().lines().toList();
        assertThat(lines).hasSameSizeAs(stored);
        for (int i = 0; i < lines.size(); i++) {
            var event = stored.get(i);
            assertThat(lines.get(i))
                    .contains("\"data\":" + new String(event.payload(), StandardCharsets.UTF_8))
                    .contains("\"meta\":" + new String(event.metadata(), StandardCharsets.UTF_8));
            var json = parsed(lines.get(i));
            assertThat(json.fieldNames())
                    .toIterable()
                    .containsExactly("position", "id", "stream", "seq", "type", "rev", "time", "data", "meta");
            assertThat(json.path("position").asLong()).isEqualTo(event.position());
            assertThat(json.path("meta").path("corr").asText()).isEqualTo("corr-of-the-evening");
        }
    }

    @Test
    void the_stream_goes_on_behind_a_position_and_ends_at_a_limit() {
        var all = positions("/api/v1/events");
        assertThat(all).isSorted().hasSizeGreaterThan(2);
        assertThat(positions("/api/v1/events?after=" + all.getFirst() + "&limit=2"))
                .isEqualTo(all.subList(1, 3));
        assertThat(positions("/api/v1/events?after=" + all.getLast())).isEmpty();
        assertThat(positions("/api/v1/events?type=lobby.MemberJoined&stream=lobby:"))
                .isNotEmpty()
                .isSubsetOf(all);
        assertThat(api.get("/api/v1/events?limit=0", AccountRole.ANALYST).status())
                .isEqualTo(400);
    }

    @Test
    void who_asks_for_another_format_is_told_that_there_is_none() {
        var answer = api.get("/api/v1/events", AccountRole.ANALYST, "Accept", "application/xml");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void the_projections_tell_where_they_stand() {
        var list = api.get("/api/v1/projections", AccountRole.ANALYST).json().path("projections");
        assertThat(list.findValuesAsText("name"))
                .containsExactlyInAnyOrder(
                        "lobbies",
                        "presence",
                        "sessions",
                        "session-history",
                        "quality-windows",
                        "quality-minutes",
                        "user-profiles",
                        "game-data");
        assertThat(list.findValuesAsText("behind")).containsOnly("0");
    }

    @Test
    void a_projection_that_was_damaged_says_so_and_is_right_again_after_a_rebuild_and_a_switch() {
        AlteredRow.saysIt(redis, lobbies.now(), played.lobby().toString(), 0);
        assertThat(differences("fold").path("differing").asLong()).isEqualTo(1);
        var accepted = post("rebuild");
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Location")).isEqualTo("/api/v1/projections/lobbies/progress");
        var waiting = Eventually.value(() -> {
            var status = status();
            assertThat(status.path("phase").asText()).isEqualTo("waiting");
            return status;
        });
        assertThat(waiting.path("build").path("differing").asLong()).isEqualTo(1);
        assertThat(differences("").path("differences").findValuesAsText("right"))
                .containsExactly("other");

        assertThat(post("switch").json().path("live")).isEqualTo(waiting.path("building"));

        evening.isShown();
        assertThat(differences("").path("differing").asLong()).isZero();
        assertThat(differences("version").path("compared").asText())
                .isEqualTo("version %s with version %s".formatted(waiting.path("building"), waiting.path("live")));
        assertThat(post("undo", "{\"reason\":\"it looks odd\"}").json().path("live"))
                .isEqualTo(waiting.path("live"));
        assertThat(post("undo").json().path("live")).isEqualTo(waiting.path("building"));
    }

    @Test
    void its_progress_is_told_until_the_new_version_serves() {
        var before = status().path("live").asInt();
        post("rebuild");
        var told = api.get("/api/v1/projections/lobbies/progress", AccountRole.ANALYST);
        assertThat(told.header("Content-Type")).startsWith("text/event-stream");
        var statuses = told.response()
                .body()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> parsed(line.substring("data: ".length())))
                .toList();
        assertThat(statuses.getFirst().path("rebuilding").asBoolean()).isTrue();
        assertThat(statuses)
                .anySatisfy(
                        status -> assertThat(status.path("building").asInt()).isGreaterThan(before));
        assertThat(statuses.getLast().path("phase").asText()).isEqualTo("idle");
        assertThat(statuses.getLast().path("live").asInt()).isGreaterThan(before);
    }

    @Test
    void what_cannot_be_done_is_refused_in_a_sentence() {
        assertThat(post("switch").code()).isEqualTo("projection.not-ready");
        assertThat(api.get("/api/v1/projections/lobbies/diff?with=luck", AccountRole.ANALYST)
                        .code())
                .isEqualTo("bad-request");
        assertThat(api.get("/api/v1/projections/lobbys/progress", AccountRole.ANALYST)
                        .code())
                .isEqualTo("projection.unknown");
        assertThat(post("switch", "{\"force\":true,\"reason\":\"" + "x".repeat(301) + "\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_projection_that_there_is_not_is_unknown() {
        var token = api.token(AccountRole.ADMIN);
        assertThat(api.send("POST", "/api/v1/projections/lobbys/rebuild", token).code())
                .isEqualTo("projection.unknown");
        assertThat(api.get("/api/v1/projections/lobbys/diff", token).status()).isEqualTo(404);
    }

    private JsonNode differences(String with) {
        return api.get("/api/v1/projections/lobbies/diff?with=" + with, AccountRole.ANALYST)
                .json();
    }

    private JsonNode status() {
        for (var status :
                api.get("/api/v1/projections", AccountRole.ANALYST).json().path("projections")) {
            if (status.path("name").asText().equals("lobbies")) {
                return status;
            }
        }
        throw new AssertionError("no lobbies");
    }

    private Api.Answer post(String act) {
        return api.send("POST", "/api/v1/projections/lobbies/" + act, api.token(AccountRole.ADMIN));
    }

    private Api.Answer post(String act, String body) {
        return api.post("/api/v1/projections/lobbies/" + act, api.token(AccountRole.ADMIN), body);
    }

    private List<Long> positions(String path) {
        return api.get(path, AccountRole.ANALYST)
                .response()
                .body()
                .lines()
                .map(line -> parsed(line).path("position").asLong())
                .toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return Json.stored().readTree(line);
        } catch (JsonProcessingException problem) {
            throw new AssertionError(line, problem);
        }
    }
}
