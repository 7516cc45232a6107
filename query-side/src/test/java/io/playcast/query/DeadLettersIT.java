package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lettuce.core.RedisClient;
import io.playcast.account.AccountRole;
import io.playcast.audit.projection.AuditPages;
import io.playcast.given.Eventually;
import io.playcast.given.Played;
import io.playcast.lobby.LobbyCommand.LockLobby;
import io.playcast.lobby.LobbyCommand.UnlockLobby;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.Visibility;
import io.playcast.view.Live;
import io.playcast.view.RedisRows;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Given a lobby whose row in Redis is something else than a row, so that its next events cannot be handled. */
@OnThePlatform
class DeadLettersIT {
    private static final String LETTERS = "/api/v1/projections/lobbies/dead-letters";

    @Autowired
    Evening evening;

    @Autowired
    Api api;

    @Autowired
    RedisClient redis;

    @Autowired
    Live<RedisRows<LobbyView>> rows;

    @Autowired
    DataSource database;

    private Played played;
    private String admin;

    @BeforeEach
    void two_events_of_a_lobby_are_parked() {
        admin = api.token(AccountRole.ADMIN);
        played = evening.lobby(Visibility.PUBLIC);
        evening.isShown();
        try (var connection = redis.connect()) {
            connection.sync().hset(rows.now().key(), played.lobby().value(), "no row");
        }
        evening.send(new LockLobby(played.lobby(), played.host(), Instant.now()));
        evening.send(new UnlockLobby(played.lobby(), played.host(), Instant.now()));
        Eventually.holds(() -> assertThat(first().path("waiting").asLong()).isEqualTo(1));
    }

    @AfterEach
    void mended() {
        mend();
        api.send("POST", LETTERS + "/retry", admin);
        evening.send(new LockLobby(played.lobby(), played.host(), Instant.now()));
        evening.isShown();
    }

    @Test
    void they_are_listed_and_shown_with_what_is_wrong() {
        var letter = first();
        assertThat(letter.path("stream").asText()).isEqualTo(played.lobby().toString());
        assertThat(letter.path("type").asText()).isEqualTo("lobby.LobbyLocked");
        assertThat(letter.path("cause").asText()).contains("StringIndexOutOfBounds");

        var shown = api.get(LETTERS + "/" + letter.path("id").asText(), admin).json();
        assertThat(shown.path("letter")).isEqualTo(letter);
        assertThat(shown.path("data").asText()).contains(played.lobby().value());
        assertThat(shown.path("meta").asText()).contains("corr-of-the-evening");
        assertThat(api.get(LETTERS + "?limit=1", admin).json().has("next")).isTrue();
    }

    @Test
    void a_retry_says_that_it_failed_again_until_what_was_wrong_is_mended() {
        var retry = LETTERS + "/" + first().path("id").asText() + "/retry";

        var before = api.send("POST", retry, admin);
        assertThat(before.status()).isEqualTo(200);
        assertThat(before.json().path("outcome").asText()).isEqualTo("parked");
        assertThat(api.get(before.header("Location"), admin).json()).isEqualTo(before.json());

        mend();
        var after = api.send("POST", retry, admin);
        assertThat(after.json().path("outcome").asText()).isEqualTo("handled");
        assertThat(api.send("POST", retry, admin).code()).isEqualTo("dead-letter.unknown");
        evening.isShown();
    }

    @Test
    void skipping_takes_a_reason_which_is_kept_while_the_audit_holds_its_hash() {
        mend();
        var skip = LETTERS + "/" + first().path("id").asText() + "/skip";
        assertThat(api.post(skip, admin, "{\"reason\":\" \"}").status()).isEqualTo(400);
        assertThat(api.send("POST", skip, admin).status()).isEqualTo(400);

        var done = api.post(skip, admin, "{\"reason\":\"It was locked by mistake\"}");

        assertThat(done.json().path("outcome").asText())
                .as(done.response().body())
                .isEqualTo("handled");
        assertThat(done.json().path("reason").asText()).isEqualTo("It was locked by mistake");
        assertThat(new AuditPages(database)
                        .page(0, 10_000, done.json().path("by").asText(), null))
                .filteredOn(link -> link.body().contains("projection.EventSkipped"))
                .singleElement()
                .satisfies(link -> assertThat(link.body())
                        .contains("reason_sha256", "projection:lobbies")
                        .doesNotContain("mistake"));
        evening.isShown();
    }

    @Test
    void there_are_none_of_a_projection_that_there_is_not() {
        assertThat(api.get("/api/v1/projections/lobbys/dead-letters", admin).code())
                .isEqualTo("projection.unknown");
        assertThat(api.get(LETTERS + "/none", admin).code()).isEqualTo("dead-letter.unknown");
        assertThat(api.get(LETTERS.replace("dead-letters", "dead-letter-acts") + "/none", admin)
                        .code())
                .isEqualTo("dead-letter-act.unknown");
        assertThat(api.get(LETTERS + "?after=-1", admin).status()).isEqualTo(400);
    }

    private void mend() {
        try (var connection = redis.connect()) {
            if ("no row"
                    .equals(connection
                            .sync()
                            .hget(rows.now().key(), played.lobby().value()))) {
                connection.sync().hdel(rows.now().key(), played.lobby().value());
            }
        }
    }

    private JsonNode first() {
        return api.get(LETTERS, admin).json().path("letters").path(0);
    }
}
