package io.playcast.lobby.command;

import static io.playcast.lobby.command.LobbySpec.given;
import static io.playcast.lobby.command.LobbyWorld.ANN;
import static io.playcast.lobby.command.LobbyWorld.BOB;
import static io.playcast.lobby.command.LobbyWorld.GAME;
import static io.playcast.lobby.command.LobbyWorld.LOBBY;
import static io.playcast.lobby.command.LobbyWorld.NOW;
import static io.playcast.lobby.command.LobbyWorld.TITLE;
import static io.playcast.lobby.command.LobbyWorld.create;
import static io.playcast.lobby.command.LobbyWorld.publicLobby;

import io.playcast.lobby.LobbyCommand.LeaveLobby;
import io.playcast.lobby.LobbyCommand.SetReady;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyEvent.ReadyChanged;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import org.junit.jupiter.api.Test;

class CreatingALobbyTest {
    @Test
    void its_creator_is_host_and_only_the_titles_card_is_named() {
        given().when(create(4))
                .then(new LobbyCreated(
                        LOBBY, ANN, TITLE, GAME, Visibility.UNLISTED, 4, Settings.DEFAULT, 32, null, null));
    }

    @Test
    void the_creator_is_its_first_member() {
        given(publicLobby()).when(new SetReady(LOBBY, ANN, NOW, true)).then(new ReadyChanged(LOBBY, ANN, true));
    }

    @Test
    void a_lobby_is_opened_once() {
        given(publicLobby()).when(create(4)).thenRefused("lobby.exists");
    }

    @Test
    void it_has_room_for_one_player_at_least() {
        given().when(create(0)).thenRefused("bad-request");
    }

    @Test
    void it_has_room_for_sixteen_players_at_most() {
        given().when(create(16))
                .then(new LobbyCreated(
                        LOBBY, ANN, TITLE, GAME, Visibility.UNLISTED, 16, Settings.DEFAULT, 32, null, null));
        given().when(create(17)).thenRefused("bad-request");
    }

    @Test
    void it_has_room_for_none_to_thirty_two_spectators() {
        given().when(create(4, 0))
                .then(new LobbyCreated(
                        LOBBY, ANN, TITLE, GAME, Visibility.UNLISTED, 4, Settings.DEFAULT, 0, null, null));
        given().when(create(4, -1)).thenRefused("bad-request");
        given().when(create(4, 33)).thenRefused("bad-request");
    }

    @Test
    void before_it_nothing_else_can_happen() {
        given().when(new LeaveLobby(LOBBY, BOB, NOW)).thenRefused("lobby.unknown");
    }
}
