package io.playcast.lobby.command;

import static io.playcast.lobby.command.LobbySpec.given;
import static io.playcast.lobby.command.LobbyWorld.*;

import io.playcast.lobby.CloseReason;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import io.playcast.lobby.LobbyEvent.HostTransferred;
import io.playcast.lobby.LobbyEvent.LobbyClosed;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.lobby.LobbyEvent.SessionPaused;
import io.playcast.lobby.LobbyEvent.SettingsChanged;
import io.playcast.lobby.PauseReason;
import io.playcast.lobby.Role;
import io.playcast.lobby.Settings;
import io.playcast.session.EndReason;
import org.junit.jupiter.api.Test;

class LeavingALobbyTest {
    private static final SessionPaused HELD_BACK = new SessionPaused(LOBBY, SESSION, PauseReason.HOST_CHANGED, NOW);

    @Test
    void a_member_goes_out_and_nothing_else_changes() {
        given(publicLobby(), joined(BOB), started(ANN)).when(leave(BOB)).then(left(BOB));
    }

    @Test
    void leaving_when_not_in_is_harmless() {
        given(publicLobby()).when(leave(BOB)).thenNothing();
        given(publicLobby(), joined(BOB), left(BOB)).when(leave(BOB)).thenNothing();
    }

    @Test
    void when_the_host_leaves_the_longest_joined_player_becomes_host() {
        given(publicLobby(), joinedAs(Role.SPECTATOR, DOT), joined(BOB), joined(CID))
                .when(leave(ANN))
                .then(left(ANN), new HostTransferred(LOBBY, ANN, BOB));
    }

    @Test
    void where_nobody_plays_the_longest_joined_spectator_becomes_host() {
        given(publicLobby(), joinedAs(Role.SPECTATOR, DOT), joinedAs(Role.SPECTATOR, CID))
                .when(leave(ANN))
                .then(left(ANN), new HostTransferred(LOBBY, ANN, DOT));
    }

    @Test
    void when_the_host_leaves_a_live_session_it_pauses_and_all_guests_input_is_withdrawn_with_it() {
        given(publicLobby(), joined(BOB), joined(CID), may(CID, KEYBOARD), started(ANN))
                .when(leave(ANN))
                .then(
                        left(ANN),
                        new HostTransferred(LOBBY, ANN, BOB),
                        HELD_BACK,
                        may(BOB, InputAccess.NONE),
                        may(CID, InputAccess.NONE));
    }

    @Test
    void who_has_no_input_is_not_told_so_again() {
        given(publicLobby(), joined(BOB), may(BOB, InputAccess.NONE), started(ANN))
                .when(leave(ANN))
                .then(left(ANN), new HostTransferred(LOBBY, ANN, BOB), HELD_BACK);
    }

    @Test
    void a_new_host_inherits_no_keyboard_or_mouse_that_the_old_one_let_through() {
        given(publicLobby(), joined(BOB), joined(CID), may(CID, KEYBOARD))
                .when(leave(ANN))
                .then(left(ANN), new HostTransferred(LOBBY, ANN, BOB), may(CID, InputAccess.GUEST));
    }

    @Test
    void a_new_host_inherits_no_defaults_that_let_keyboards_through() {
        given(publicLobby(), new SettingsChanged(LOBBY, KEYBOARD_FOR_ALL), joined(BOB))
                .when(leave(ANN))
                .then(left(ANN), new HostTransferred(LOBBY, ANN, BOB), new SettingsChanged(LOBBY, Settings.DEFAULT));
    }

    @Test
    void when_the_last_one_leaves_the_lobby_closes() {
        given(publicLobby()).when(leave(ANN)).then(left(ANN), new LobbyClosed(LOBBY, CloseReason.ALL_LEFT));
    }

    @Test
    void when_the_last_one_leaves_a_live_session_ends_first() {
        given(publicLobby(), started(ANN))
                .when(leave(ANN))
                .then(
                        left(ANN),
                        new SessionEnded(LOBBY, SESSION, EndReason.LOBBY_CLOSED),
                        new LobbyClosed(LOBBY, CloseReason.ALL_LEFT));
    }

    @Test
    void the_pads_of_who_has_left_are_free() {
        given(publicLobby(), joined(BOB), holds(BOB, BOBS, 0), left(BOB))
                .when(join(CID, CIDS))
                .then(new MemberJoined(LOBBY, CID, Role.PLAYER, null, InputAccess.GUEST), holds(CID, CIDS, 0));
    }

    private static LeaveLobby leave(io.playcast.id.UserId user) {
        return new LeaveLobby(LOBBY, user, NOW);
    }
}
