package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.account.AccountRole;
import io.playcast.card.Card;
import io.playcast.card.Card.Audience;
import io.playcast.given.Ids;
import io.playcast.id.CardRef;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.LobbyCommand.CloseLobby;
import io.playcast.lobby.LobbyCommand.CreateLobby;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.Region;
import io.playcast.lobby.Role;
import io.playcast.lobby.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Given lobbies of a game that nobody else plays: with one to three members, one to three free seats, in two regions. */
@OnThePlatform
@TestInstance(Lifecycle.PER_CLASS)
class LookingForALobbyIT {
    @Autowired
    Evening evening;

    @Autowired
    Api api;

    private final String game = "game-" + Ids.next().toLowerCase().substring(10);
    private final UserId me = new UserId(Ids.next());
    private String one;
    private String two;
    private String three;
    private String full;
    private String mine;
    private final List<CloseLobby> later = new ArrayList<>();

    @BeforeAll
    void some_lobbies() {
        one = opened(Visibility.PUBLIC, 4, Region.EUROPE, new UserId(Ids.next()), 0);
        two = opened(Visibility.PUBLIC, 3, Region.ASIA, new UserId(Ids.next()), 1);
        three = opened(Visibility.PUBLIC, 5, null, new UserId(Ids.next()), 2);
        full = opened(Visibility.PUBLIC, 1, Region.EUROPE, new UserId(Ids.next()), 0);
        mine = opened(Visibility.PRIVATE, 4, Region.EUROPE, me, 0);
        evening.isShown();
    }

    @AfterEach
    void what_was_opened_meanwhile_is_closed() {
        later.forEach(evening::send);
        if (!later.isEmpty()) {
            evening.isShown();
        }
        later.clear();
    }

    @Test
    void the_newest_come_first_and_others_private_ones_do_not_come() {
        assertThat(found("", AccountRole.PLAYER)).isEqualTo(newest(one, two, three, full));
        assertThat(found("", AccountRole.ANALYST)).isEqualTo(newest(one, two, three, full, mine));
        assertThat(ids(api.get(path(""), api.token(me, AccountRole.PLAYER)).json()))
                .isEqualTo(newest(one, two, three, full, mine));
    }

    @Test
    void a_list_is_narrowed_by_region_visibility_and_free_seats() {
        assertThat(found("&region=europe", AccountRole.PLAYER)).isEqualTo(newest(one, full));
        assertThat(found("&visibility=private", AccountRole.PLAYER)).isEmpty();
        assertThat(found("&visibility=private", AccountRole.ADMIN)).containsExactly(mine);
        assertThat(found("&free-seats=1", AccountRole.PLAYER)).isEqualTo(newest(one, two, three));
        assertThat(found("&free-seats=2", AccountRole.PLAYER)).isEqualTo(newest(one, three));
        assertThat(found("&free-seats=2&region=asia", AccountRole.PLAYER)).isEmpty();
    }

    @Test
    void a_list_is_sorted_by_members_and_by_free_seats_the_most_first() {
        var alone = newest(one, full);
        assertThat(found("&sort=members", AccountRole.PLAYER))
                .containsExactly(three, two, alone.getFirst(), alone.getLast());
        assertThat(found("&sort=free-seats", AccountRole.PLAYER)).containsExactly(one, three, two, full);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=members", "&sort=free-seats", "&free-seats=1&sort=members"})
    void pages_of_one_make_the_whole_list_whatever_is_opened_meanwhile(String query) {
        var whole = found(query, AccountRole.PLAYER);
        var leafed = new ArrayList<String>();
        var page = api.get(path(query + "&limit=1"), AccountRole.PLAYER).json();
        leafed.addAll(ids(page));
        var opened = openedMeanwhile(3);
        while (page.has("next")) {
            page = api.get(path(query + "&limit=1&after=" + page.path("next").asText()), AccountRole.PLAYER)
                    .json();
            leafed.addAll(ids(page));
        }
        assertThat(leafed).doesNotContain(opened).isEqualTo(whole);
    }

    @Test
    void who_has_the_same_page_already_is_told_so() {
        var tag = api.get(path(""), AccountRole.PLAYER).header("ETag");
        assertThat(api.get(path(""), AccountRole.PLAYER, "If-None-Match", tag).status())
                .isEqualTo(304);
        openedMeanwhile(0);
        assertThat(api.get(path(""), AccountRole.PLAYER, "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region=mars",
                "sort=name",
                "visibility=PUBLIC",
                "free-seats=17",
                "free-seats=x",
                "game=A%20b",
                "after=m003-x",
                "after=01JZ9Q7R6Y0000000000000000&sort=members",
                "limit=0"
            })
    void a_wish_that_is_none_is_refused_and_named(String query) {
        var refused = api.get("/api/v1/lobbies?" + query, AccountRole.PLAYER);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("bad-request");
        assertThat(refused.json().path("field").asText()).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    private List<String> found(String query, AccountRole role) {
        return ids(api.get(path(query), role).json());
    }

    private String path(String query) {
        return "/api/v1/lobbies?game=" + game + query;
    }

    private static List<String> ids(JsonNode page) {
        return page.path("lobbies").findValues("view").stream()
                .map(view -> view.path("lobby").asText())
                .toList();
    }

    private static List<String> newest(String... lobbies) {
        return Arrays.stream(lobbies).sorted(Comparator.reverseOrder()).toList();
    }

    private String openedMeanwhile(int guests) {
        var host = new UserId(Ids.next());
        var lobby = opened(Visibility.PUBLIC, 9, Region.EUROPE, host, guests);
        later.add(new CloseLobby(new LobbyId(lobby), host, Instant.now(), CloseReason.HOST_CLOSED));
        evening.isShown();
        return lobby;
    }

    private String opened(Visibility visibility, int capacity, @Nullable Region region, UserId host, int guests) {
        var lobby = new LobbyId(Ids.next());
        var title = new Card(new CardRef("card:" + Ids.next()), host, Audience.MEMBERS, "Come in");
        evening.send(new CreateLobby(
                lobby, host, Instant.now(), title, new GameId(game), visibility, capacity, 32, region, null));
        for (int n = 0; n < guests; n++) {
            var device = new DeviceId(Ids.next());
            evening.send(new JoinLobby(lobby, new UserId(Ids.next()), Instant.now(), device, Role.PLAYER, null, null));
        }
        return lobby.value();
    }
}
