package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.playcast.account.AccountRole;
import io.playcast.given.Databases;
import io.playcast.given.Eventually;
import io.playcast.given.Ids;
import io.playcast.given.OwnRedis;
import io.playcast.given.Played;
import io.playcast.lobby.Visibility;
import io.playcast.query.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnThePlatform
class ProblemsIT {
    @Autowired
    Evening evening;

    @Autowired
    Api api;

    @Autowired
    OwnRedis redis;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lobbies?limit=0",
                "/lobbies?limit=201",
                "/lobbies?limit=many",
                "/lobbies?after=x",
                "/lobbies/x",
                "/lobbies/01J/history",
                "/users/%3Cscript%3E/presence",
                "/events?after=x"
            })
    void a_value_that_is_none_is_a_bad_request_that_names_it(String path) {
        var answer = api.get("/api/v1" + path, AccountRole.ADMIN);
        isProblem(answer, 400, "bad-request");
        assertThat(answer.json().path("field").asText()).isNotEmpty();
        assertThat(answer.response().body()).doesNotContain("<script>");
    }

    @Test
    void a_path_that_leads_nowhere_is_not_found() {
        isProblem(api.get("/api/v1/nothing", AccountRole.ADMIN), 404, "route.unknown");
        var unknown = api.get("/api/v1/lobbies/" + Ids.next(), AccountRole.ADMIN);
        isProblem(unknown, 404, "lobby.unknown");
        assertThat(unknown.json().path("type").asText()).isEqualTo("urn:playcast:problem:lobby.unknown");
        assertThat(unknown.json().path("title").asText()).isEqualTo("Not Found");
        assertThat(unknown.json().path("instance").asText()).startsWith("/api/v1/lobbies/");
    }

    @ParameterizedTest
    @CsvSource({"DELETE, /lobbies", "POST, /events", "PUT, /projections", "GET, /projections/lobbies/rebuild"})
    void a_method_the_path_does_not_have_is_not_allowed(String method, String path) {
        var answer = api.send(method, "/api/v1" + path, api.token(AccountRole.ADMIN));
        isProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).isNotEmpty();
    }

    @Test
    void while_redis_is_away_its_views_say_when_to_ask_again_and_then_they_are_back() {
        var played = evening.lobby(Visibility.PUBLIC);
        evening.isShown();
        var lobby = "/api/v1/lobbies/" + played.lobby().value();
        redis.stop();
        try {
            isAway(api.get(lobby, AccountRole.PLAYER));
            isAway(api.get("/api/v1/lobbies", AccountRole.PLAYER));
            isAway(api.get("/api/v1/presence/online", AccountRole.ADMIN));
            assertThat(api.get(lobby + "/history", AccountRole.PLAYER).status())
                    .as("the log needs no Redis")
                    .isEqualTo(200);
        } finally {
            redis.start();
        }
        evening.isShown();
        assertThat(api.get(lobby, AccountRole.PLAYER).status()).isEqualTo(200);
    }

    @Test
    void while_the_store_is_away_its_reads_say_when_to_ask_again_and_then_they_are_back() {
        var stream = "/api/v1/lobbies/" + Played.evening().lobby().value() + "/history";
        try (var other = Databases.pool("query_side_away")) {
            admit(other, false);
            try {
                isAway(Eventually.value(() -> {
                    var answer = api.get(stream, AccountRole.PLAYER);
                    assertThat(answer.status()).isEqualTo(503);
                    return answer;
                }));
                isAway(api.get("/api/v1/events", AccountRole.ADMIN));
            } finally {
                admit(other, true);
            }
        }
        Eventually.holds(
                () -> assertThat(api.get(stream, AccountRole.PLAYER).code()).isEqualTo("lobby.unknown"));
        evening.lobby(Visibility.PUBLIC);
        evening.isShown();
    }

    /** Closes the platform's database to everybody and throws out who is in, or opens it again. */
    private static void admit(HikariDataSource elsewhere, boolean open) {
        var admin = JdbcClient.create(elsewhere);
        admin.sql("alter database query_side allow_connections " + open).update();
        admin.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'query_side'")
                .query(Boolean.class)
                .list();
    }

    private static void isAway(Answer answer) {
        isProblem(answer, 503, "unavailable");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    }

    private static void isProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    }
}
