package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.account.AccountRole;
import io.playcast.lobby.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnThePlatform
class ComingBackWithATagIT {
    @Autowired
    Evening evening;

    @Autowired
    Api api;

    @ParameterizedTest
    @ValueSource(strings = {"/lobbies", "/presence/online", "/sessions", "/audit"})
    void a_page_that_is_still_the_same_is_not_sent_again(String path) {
        evening.isShown();
        var first = api.get("/api/v1" + path, AccountRole.ADMIN);

        var again = api.get("/api/v1" + path, AccountRole.ADMIN, "If-None-Match", "W/" + first.header("ETag"));

        assertThat(first.header("ETag")).isNotEmpty();
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void a_page_that_has_changed_is_sent_with_another_tag() {
        var before = api.get("/api/v1/lobbies", AccountRole.ADMIN).header("ETag");
        evening.lobby(Visibility.PUBLIC);
        evening.isShown();

        var after = api.get("/api/v1/lobbies", AccountRole.ADMIN, "If-None-Match", before);

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.header("ETag")).isNotEqualTo(before);
    }

    @Test
    void one_lobby_is_tagged_by_the_number_of_its_last_event() {
        var played = evening.lobby(Visibility.PUBLIC);
        evening.isShown();
        var lobby = "/api/v1/lobbies/" + played.lobby().value();
        var tag = api.get(lobby, AccountRole.PLAYER).header("ETag");

        assertThat(api.get(lobby, AccountRole.PLAYER, "If-None-Match", tag).status())
                .isEqualTo(304);
        assertThat(api.send("HEAD", lobby, api.token(AccountRole.PLAYER)).header("ETag"))
                .isEqualTo(tag);
    }

    @Test
    void whoever_asks_for_it_compressed_has_it_compressed_and_nobody_else() {
        var asked = api.get("/api/v1/openapi", "", "Accept-Encoding", "gzip");

        assertThat(asked.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(api.get("/api/v1/openapi", "").header("Content-Encoding")).isEmpty();
    }

    @Test
    void whoever_asks_what_may_be_asked_is_told() {
        var told = api.send("OPTIONS", "/api/v1/lobbies", api.token(AccountRole.PLAYER));

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.header("Allow")).contains("GET", "HEAD", "OPTIONS");
    }
}
