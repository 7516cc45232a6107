package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.access.Route;
import io.playcast.account.AccountRole;
import io.playcast.given.Played;
import io.playcast.lobby.Visibility;
import io.playcast.stored.Json;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** SQL over HTTP, where nothing is archived: the log itself is all there is. */
@OnThePlatform
class SqlRouteIT {
    @Autowired
    Evening evening;

    @Autowired
    Api api;

    private Played played;

    @BeforeEach
    void a_lobby_with_two_members() {
        played = evening.lobby(Visibility.PUBLIC);
    }

    @Test
    void an_analyst_gets_columns_and_rows() throws Exception {
        var answer = ask(
                AccountRole.ANALYST,
                "select event, user_id from lobby_events where lobby = '"
                        + played.lobby().value() + "' and event = 'MemberJoined'");

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(answer.json().path("columns").findValuesAsText("name")).containsExactly("event", "user_id");
        assertThat(answer.json().path("rows").toString())
                .isEqualTo("[[\"MemberJoined\",\"" + played.guest().value() + "\"]]");
        assertThat(answer.json().path("truncated").asBoolean()).isFalse();
    }

    @Test
    void who_wants_lines_gets_an_object_a_row_with_its_json_in_it() throws Exception {
        var answer = ask(
                AccountRole.ADMIN,
                "select type, data from events where stream = '" + played.lobby() + "' and seq = 0",
                "Accept",
                "application/x-ndjson");

        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(answer.response().body())
                .startsWith("{\"type\":\"lobby.LobbyCreated\",\"data\":{\"lobby\":\""
                        + played.lobby().value())
                .endsWith("}}\n");
    }

    @Test
    void a_player_is_not_let_in() throws Exception {
        assertThat(ask(AccountRole.PLAYER, "select 1").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select * from read_text('/etc/passwd') | 403 | access.sql",
                "drop view events | 403 | access.sql",
                "selekt | 400 | bad-request",
                "'' | 400 | bad-request",
                "select repeat('x', 20000000) | 409 | sql.too-large"
            })
    void a_question_that_is_none_is_refused_by_name(String sql, int status, String code) throws Exception {
        var answer = ask(AccountRole.ANALYST, sql);

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    private Api.Answer ask(AccountRole role, String sql, String... headers) throws Exception {
        return api.post(Route.SQL.path(), role, Json.stored().writeValueAsString(Map.of("sql", sql)), headers);
    }
}
