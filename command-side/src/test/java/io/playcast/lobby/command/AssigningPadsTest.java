package io.playcast.lobby.command;

import static io.playcast.lobby.command.LobbySpec.given;
import static io.playcast.lobby.command.LobbyWorld.*;

import io.playcast.Ids;
import io.playcast.lobby.LobbyEvent.SettingsChanged;
import io.playcast.lobby.Pad;
import io.playcast.lobby.Role;
import io.playcast.lobby.Visibility;
import org.junit.jupiter.api.Test;

class AssigningPadsTest {
    @Test
    void the_host_gives_any_pad_to_anybody() {
        given(publicLobby(), joined(BOB)).when(give(ANN, BOB, BOBS, 3)).then(holds(BOB, BOBS, 3));
    }

    @Test
    void one_pad_may_be_held_by_several_members() {
        given(publicLobby(), holds(ANN, ANNS, 1), joined(BOB))
                .when(give(ANN, BOB, BOBS, 1))
                .then(holds(BOB, BOBS, 1));
    }

    @Test
    void another_pad_for_the_same_device_is_one_event() {
        given(publicLobby(), joined(BOB), holds(BOB, BOBS, 0))
                .when(give(ANN, BOB, BOBS, 2))
                .then(holds(BOB, BOBS, 2));
    }

    @Test
    void the_pad_a_device_holds_already_is_no_event() {
        given(publicLobby(), joined(BOB), holds(BOB, BOBS, 2))
                .when(give(ANN, BOB, BOBS, 2))
                .thenNothing();
    }

    @Test
    void a_pad_is_taken_away_once() {
        given(publicLobby(), joined(BOB), holds(BOB, BOBS, 2))
                .when(give(ANN, BOB, BOBS, Pad.NONE))
                .then(holds(BOB, BOBS, Pad.NONE));
        given(publicLobby(), joined(BOB)).when(give(ANN, BOB, BOBS, Pad.NONE)).thenNothing();
    }

    @Test
    void a_player_takes_a_free_pad_himself_and_leaves_it() {
        given(publicLobby(), joined(BOB)).when(give(BOB, BOB, BOBS, 3)).then(holds(BOB, BOBS, 3));
        given(publicLobby(), joined(BOB), holds(BOB, BOBS, 3))
                .when(give(BOB, BOB, BOBS, Pad.NONE))
                .then(holds(BOB, BOBS, Pad.NONE));
    }

    @Test
    void a_player_takes_no_pad_that_somebody_else_holds() {
        given(publicLobby(), holds(ANN, ANNS, 3), joined(BOB))
                .when(give(BOB, BOB, BOBS, 3))
                .thenRefused("pad.not-free");
    }

    @Test
    void a_player_may_hold_his_own_pad_with_a_second_device() {
        var second = Ids.device();
        given(publicLobby(), joined(BOB), holds(BOB, BOBS, 3))
                .when(give(BOB, BOB, second, 3))
                .then(holds(BOB, second, 3));
    }

    @Test
    void a_player_gives_nobody_else_a_pad() {
        given(publicLobby(), joined(BOB), joined(CID))
                .when(give(BOB, CID, CIDS, 3))
                .thenRefused("lobby.not-host");
    }

    @Test
    void where_pads_are_not_free_only_the_host_gives_and_takes_them() {
        var lobby = given(publicLobby(), new SettingsChanged(LOBBY, ASSIGNED_PADS), joined(BOB), holds(BOB, BOBS, 0));
        lobby.when(give(BOB, BOB, BOBS, 3)).thenRefused("lobby.not-host");
        lobby.when(give(BOB, BOB, BOBS, Pad.NONE)).thenRefused("lobby.not-host");
        lobby.when(give(ANN, BOB, BOBS, 3)).then(holds(BOB, BOBS, 3));
    }

    @Test
    void a_spectator_takes_no_pad_himself() {
        given(publicLobby(), joinedAs(Role.SPECTATOR, BOB))
                .when(give(BOB, BOB, BOBS, 3))
                .thenRefused("pad.players-only");
    }

    @Test
    void a_spectator_who_is_given_a_pad_becomes_a_player_if_there_is_room() {
        given(opened(Visibility.PUBLIC, 2), joinedAs(Role.SPECTATOR, BOB))
                .when(give(ANN, BOB, BOBS, 3))
                .then(holds(BOB, BOBS, 3));
        given(opened(Visibility.PUBLIC, 1), joinedAs(Role.SPECTATOR, BOB))
                .when(give(ANN, BOB, BOBS, 3))
                .thenRefused("lobby.full");
    }

    @Test
    void who_became_a_player_by_a_pad_counts_as_one() {
        given(opened(Visibility.PUBLIC, 2), joinedAs(Role.SPECTATOR, BOB), holds(BOB, BOBS, 3))
                .when(join(CID, CIDS))
                .thenRefused("lobby.full");
    }

    @Test
    void pads_are_for_members_given_by_members() {
        given(publicLobby()).when(give(ANN, BOB, BOBS, 0)).thenRefused("lobby.not-member");
        given(publicLobby(), joined(CID)).when(give(BOB, CID, CIDS, 0)).thenRefused("lobby.not-member");
    }

    @Test
    void there_is_no_fifth_pad() {
        given(publicLobby()).when(give(ANN, ANN, ANNS, 4)).thenRefused("bad-request");
        given(publicLobby()).when(give(ANN, ANN, ANNS, -2)).thenRefused("bad-request");
    }

    @Test
    void a_member_holds_pads_with_four_devices_at_most() {
        given(
                        publicLobby(),
                        holds(ANN, ANNS, 0),
                        holds(ANN, Ids.device(), 1),
                        holds(ANN, Ids.device(), 2),
                        holds(ANN, Ids.device(), 3))
                .when(give(ANN, ANN, Ids.device(), 0))
                .thenRefused("pad.too-many-devices");
    }
}
