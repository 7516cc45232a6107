package io.playcast.lobby.command;

import static io.playcast.lobby.command.LobbySpec.given;
import static io.playcast.lobby.command.LobbyWorld.*;

import io.playcast.Ids;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.SettingsChanged;
import io.playcast.lobby.Role;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Settings.GuestDefaults;
import io.playcast.lobby.Visibility;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JoiningALobbyTest {
    @Test
    void a_newcomer_to_a_public_lobby_gets_the_guests_access_and_the_first_pad() {
        given(publicLobby()).when(join(BOB, BOBS)).then(joined(BOB), holds(BOB, BOBS, 0));
    }

    @Test
    void the_next_newcomer_gets_the_first_pad_that_nobody_holds() {
        given(publicLobby(), holds(ANN, ANNS, 0), joined(BOB), holds(BOB, BOBS, 2))
                .when(join(CID, CIDS))
                .then(joined(CID), holds(CID, CIDS, 1));
    }

    @Test
    void where_every_pad_is_held_a_newcomer_holds_none() {
        given(
                        publicLobby(),
                        holds(ANN, ANNS, 0),
                        holds(ANN, Ids.device(), 1),
                        joined(BOB),
                        holds(BOB, BOBS, 2),
                        holds(BOB, Ids.device(), 3))
                .when(join(CID, CIDS))
                .then(joined(CID));
    }

    @Test
    void where_the_host_gives_out_the_pads_a_newcomer_holds_none() {
        var settings = new Settings(true, new GuestDefaults(InputAccess.GUEST, false));
        given(publicLobby(), new SettingsChanged(LOBBY, settings))
                .when(join(BOB, BOBS))
                .then(joined(BOB));
    }

    @Test
    void a_newcomer_gets_the_access_that_newcomers_get_now() {
        given(publicLobby(), new SettingsChanged(LOBBY, KEYBOARD_FOR_ALL))
                .when(join(BOB, BOBS))
                .then(new MemberJoined(LOBBY, BOB, Role.PLAYER, null, KEYBOARD), holds(BOB, BOBS, 0));
    }

    @Test
    void joining_twice_is_harmless() {
        given(publicLobby(), joined(BOB)).when(join(BOB, BOBS)).thenNothing();
        given(publicLobby()).when(join(ANN, ANNS)).thenNothing();
    }

    @Test
    void joining_again_is_harmless_even_when_the_invite_is_used_up() {
        given(opened(Visibility.PRIVATE, 4), invited(Role.PLAYER, 1), byInvite(BOB, Role.PLAYER))
                .when(joinBy(INVITE, BOB, BOBS))
                .thenNothing();
    }

    @Test
    void who_has_left_may_come_back() {
        given(publicLobby(), joined(BOB), holds(BOB, BOBS, 0), left(BOB))
                .when(join(BOB, BOBS))
                .then(joined(BOB), holds(BOB, BOBS, 0));
    }

    @Test
    void a_full_lobby_turns_the_next_player_away() {
        given(opened(Visibility.PUBLIC, 2), joined(BOB)).when(join(CID, CIDS)).thenRefused("lobby.full");
    }

    @Test
    void a_full_lobby_has_room_for_spectators_and_they_hold_no_pad() {
        given(opened(Visibility.PUBLIC, 1))
                .when(new JoinLobby(LOBBY, BOB, NOW, BOBS, Role.SPECTATOR, null, null))
                .then(joinedAs(Role.SPECTATOR, BOB));
    }

    @Test
    void a_lobby_full_of_spectators_turns_the_next_one_away_but_not_a_player() {
        var crowd = Stream.concat(
                        Stream.of(publicLobby()),
                        IntStream.range(0, LobbyRules.SPECTATORS_MOST)
                                .mapToObj(_ -> joinedAs(Role.SPECTATOR, Ids.user())))
                .toArray(LobbyEvent[]::new);

        given(crowd)
                .when(new JoinLobby(LOBBY, BOB, NOW, BOBS, Role.SPECTATOR, null, null))
                .thenRefused("lobby.full");
        given(crowd).when(join(BOB, BOBS)).then(joined(BOB), holds(BOB, BOBS, 0));
    }

    @Test
    void an_unlisted_or_private_lobby_lets_nobody_in_without_an_invite() {
        given(opened(Visibility.UNLISTED, 4)).when(join(BOB, BOBS)).thenRefused("invite.needed");
        given(opened(Visibility.PRIVATE, 4)).when(join(BOB, BOBS)).thenRefused("invite.needed");
    }

    @Test
    void an_invite_lets_a_player_in() {
        given(opened(Visibility.PRIVATE, 4), invited(Role.PLAYER, 1))
                .when(joinBy(INVITE, BOB, BOBS))
                .then(byInvite(BOB, Role.PLAYER), holds(BOB, BOBS, 0));
    }

    @Test
    void an_invite_for_players_lets_somebody_just_watch() {
        given(opened(Visibility.PRIVATE, 4), invited(Role.PLAYER, 1))
                .when(new JoinLobby(LOBBY, BOB, NOW, BOBS, Role.SPECTATOR, INVITE, null))
                .then(byInvite(BOB, Role.SPECTATOR));
    }

    @Test
    void an_invite_for_spectators_makes_a_spectator_whatever_was_asked() {
        given(opened(Visibility.PRIVATE, 4), invited(Role.SPECTATOR, 1))
                .when(joinBy(INVITE, BOB, BOBS))
                .then(byInvite(BOB, Role.SPECTATOR));
    }

    @Test
    void an_invite_lets_in_as_many_as_it_has_uses() {
        given(opened(Visibility.PRIVATE, 4), invited(Role.PLAYER, 2), byInvite(BOB, Role.PLAYER))
                .when(joinBy(INVITE, CID, CIDS))
                .then(byInvite(CID, Role.PLAYER), holds(CID, CIDS, 0));
        given(
                        opened(Visibility.PRIVATE, 4),
                        invited(Role.PLAYER, 2),
                        byInvite(BOB, Role.PLAYER),
                        byInvite(CID, Role.PLAYER))
                .when(joinBy(INVITE, DOT, Ids.device()))
                .thenRefused("invite.used-up");
    }

    @Test
    void an_invite_ends_at_its_time() {
        given(opened(Visibility.PRIVATE, 4), invited(Role.PLAYER, 1))
                .when(new JoinLobby(LOBBY, BOB, TOMORROW, BOBS, Role.PLAYER, INVITE, null))
                .thenRefused("invite.expired");
    }

    @Test
    void an_invite_nobody_made_lets_nobody_in_not_even_where_the_lobby_is_public() {
        given(publicLobby()).when(joinBy(INVITE, BOB, BOBS)).thenRefused("invite.unknown");
    }

    private static MemberJoined byInvite(io.playcast.id.UserId user, Role role) {
        return new MemberJoined(LOBBY, user, role, INVITE, InputAccess.GUEST);
    }
}
