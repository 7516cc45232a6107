package io.playcast.edge;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Rejected;
import io.playcast.id.PasswordId;
import io.playcast.lobby.LobbyCommand.CreateLobby;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.Region;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import io.playcast.password.Password;
import io.playcast.twin.SomeIds;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowingALobbysPasswordTest {
    private static final PasswordId KEPT = new PasswordId("0".repeat(20) + "SECRET");
    private static final String SECRET = "open sesame";

    private EdgeUnderTest edge;
    private TestClient ann;
    private TestClient ben;

    @BeforeEach
    void ann_has_a_lobby_with_a_password(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        edge.cards.write(Given.names());
        edge.passwords.keep(KEPT, new Password(SECRET));
        edge.happened(guarded(Visibility.PUBLIC));
        ann = edge.greeted(ANN, PAGE);
        ben = edge.greeted(BEN, TABLET);
    }

    @Test
    void a_lobby_is_opened_with_the_id_of_a_password_and_the_password_stays_behind() {
        ann.ok("lobby.create", create());

        var command = edge.gateway.commands(CreateLobby.class).getFirst();
        assertThat(command.password()).isNotNull();
        assertThat(command.region()).isEqualTo(Region.EUROPE);
        assertThat(command.toString()).doesNotContain(SECRET);
        assertThat(edge.passwords.matches(command.password(), new Password(SECRET)))
                .isTrue();
    }

    @Test
    void the_password_of_a_refused_lobby_is_forgotten() {
        edge.gateway.answers(_ -> {
            throw new Rejected("account.suspended", "The account is suspended");
        });

        assertThat(ann.refusal("lobby.create", create())).isEqualTo("account.suspended");
        assertThat(edge.passwords.size()).isEqualTo(1);
    }

    @Test
    void who_knows_it_has_proven_it() {
        ben.ok("lobby.join", join(SECRET));

        assertThat(edge.gateway.commands(JoinLobby.class).getFirst().proven()).isEqualTo(KEPT);
    }

    @Test
    void who_says_none_leaves_it_to_the_lobby() {
        ben.ok("lobby.join", "{\"lobby\":\"" + LOBBY.value() + "\"}");

        assertThat(edge.gateway.commands(JoinLobby.class).getFirst().proven()).isNull();
        assertThat(edge.passwords.compared()).isZero();
    }

    @Test
    void a_wrong_one_is_refused_and_the_lobby_is_not_asked() {
        var error = ben.ask("lobby.join", join("guess")).path("error");

        assertThat(error.path("code").asText()).isEqualTo("lobby.password-wrong");
        assertThat(error.path("field").asText()).isEqualTo("data.password");
        assertThat(edge.gateway.commands(JoinLobby.class)).isEmpty();
    }

    @Test
    void after_five_wrong_ones_somebody_waits_though_they_know_it_now_and_nobody_else_does() {
        for (int guess = 0; guess < 5; guess++) {
            ben.refusal("lobby.join", join("guess " + guess));
        }

        var error = ben.ask("lobby.join", join(SECRET)).path("error");
        assertThat(error.path("code").asText()).isEqualTo("rate.limited");
        assertThat(error.path("retryAfterMs").asLong())
                .isEqualTo(Duration.ofMinutes(15).toMillis());
        assertThat(edge.passwords.compared()).isEqualTo(5);
        ann.ok("lobby.join", join(SECRET));
        edge.clock.advance(Duration.ofMinutes(15));
        ben.ok("lobby.join", join(SECRET));
    }

    @Test
    void at_a_private_lobby_there_is_nothing_to_guess() {
        edge.history.append(SomeIds.SESSION.toString().replace("session", "lobby"), guarded(Visibility.PRIVATE));

        ben.ok("lobby.join", join("guess").replace(LOBBY.value(), SomeIds.SESSION.value()));

        assertThat(edge.passwords.compared()).isZero();
    }

    @Test
    void a_password_has_1_to_64_characters() {
        assertThat(ben.refusal("lobby.join", join(""))).isEqualTo("bad-request");
        assertThat(ben.refusal("lobby.join", join("x".repeat(65)))).isEqualTo("bad-request");
    }

    private static LobbyCreated guarded(Visibility visibility) {
        return new LobbyCreated(LOBBY, ANN, Given.TITLE, SomeIds.GAME, visibility, 4, Settings.DEFAULT, 8, null, KEPT);
    }

    private static String create() {
        return "{\"name\":\"Mine\",\"game\":\"frozen-bubble\",\"visibility\":\"public\",\"capacity\":4,"
                + "\"region\":\"europe\",\"password\":\"" + SECRET + "\"}";
    }

    private static String join(String password) {
        return "{\"lobby\":\"" + LOBBY.value() + "\",\"password\":\"" + password + "\"}";
    }
}
