package io.playcast.lobby.command;

import static io.playcast.lobby.command.LobbySpec.given;
import static io.playcast.lobby.command.LobbyWorld.*;

import io.playcast.Ids;
import io.playcast.card.Card;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyCommand.AppointCoHost;
import io.playcast.lobby.LobbyCommand.ChangeSettings;
import io.playcast.lobby.LobbyCommand.CloseLobby;
import io.playcast.lobby.LobbyCommand.DismissCoHost;
import io.playcast.lobby.LobbyCommand.EndSession;
import io.playcast.lobby.LobbyCommand.RenameLobby;
import io.playcast.lobby.LobbyCommand.StartSession;
import io.playcast.lobby.LobbyCommand.TransferHost;
import io.playcast.lobby.LobbyEvent.CoHostAppointed;
import io.playcast.lobby.LobbyEvent.CoHostDismissed;
import io.playcast.lobby.LobbyEvent.HostTransferred;
import io.playcast.lobby.LobbyEvent.LobbyRenamed;
import io.playcast.lobby.LobbyEvent.SessionPaused;
import io.playcast.lobby.LobbyEvent.SettingsChanged;
import io.playcast.lobby.PauseReason;
import io.playcast.lobby.Role;
import io.playcast.lobby.Settings;
import io.playcast.session.EndReason;
import io.playcast.session.Profile;
import org.junit.jupiter.api.Test;

class LeadingALobbyTest {
    private static final CoHostAppointed BOB_LEADS = new CoHostAppointed(LOBBY, BOB);
    private static final HostTransferred BOB_IS_HOST = new HostTransferred(LOBBY, ANN, BOB);

    @Test
    void the_host_appoints_a_member_co_host_once_and_dismisses_him_once() {
        given(publicLobby(), joined(BOB)).when(appoint(ANN, BOB)).then(BOB_LEADS);
        given(publicLobby(), joined(BOB), BOB_LEADS).when(appoint(ANN, BOB)).thenNothing();
        given(publicLobby(), joined(BOB), BOB_LEADS).when(dismiss(ANN, BOB)).then(new CoHostDismissed(LOBBY, BOB));
        given(publicLobby(), joined(BOB)).when(dismiss(ANN, BOB)).thenNothing();
    }

    @Test
    void the_host_needs_no_appointment() {
        given(publicLobby()).when(appoint(ANN, ANN)).thenNothing();
    }

    @Test
    void only_members_are_appointed_and_only_by_the_host() {
        given(publicLobby()).when(appoint(ANN, BOB)).thenRefused("lobby.not-member");
        given(publicLobby(), joined(BOB), joined(CID), BOB_LEADS)
                .when(appoint(BOB, CID))
                .thenRefused("lobby.not-host");
    }

    @Test
    void a_co_host_lays_it_down_himself_but_takes_it_from_nobody() {
        given(publicLobby(), joined(BOB), BOB_LEADS).when(dismiss(BOB, BOB)).then(new CoHostDismissed(LOBBY, BOB));
        given(publicLobby(), joined(BOB), joined(CID), BOB_LEADS, new CoHostAppointed(LOBBY, CID))
                .when(dismiss(BOB, CID))
                .thenRefused("lobby.not-host");
    }

    @Test
    void who_leaves_leads_no_longer_when_he_comes_back() {
        given(publicLobby(), joined(BOB), joined(CID), BOB_LEADS, left(BOB), joined(BOB))
                .when(give(BOB, CID, CIDS, 3))
                .thenRefused("lobby.not-host");
    }

    @Test
    void a_co_host_assigns_pads_lets_input_through_invites_and_renames() {
        var lobby = given(publicLobby(), joined(BOB), joined(CID), BOB_LEADS);
        lobby.when(give(BOB, CID, CIDS, 3)).then(holds(CID, CIDS, 3));
        lobby.when(let(BOB, CID, InputAccess.NONE)).then(may(CID, InputAccess.NONE));
        lobby.when(new ChangeSettings(LOBBY, BOB, NOW, ASSIGNED_PADS)).then(new SettingsChanged(LOBBY, ASSIGNED_PADS));
        var title = new CardRef("card:" + Ids.ulid());
        lobby.when(rename(BOB, title)).then(new LobbyRenamed(LOBBY, title));
    }

    @Test
    void a_co_host_neither_starts_nor_ends_nor_closes() {
        var lobby = given(publicLobby(), joined(BOB), BOB_LEADS);
        lobby.when(new StartSession(LOBBY, BOB, NOW, SESSION, AGENT, Profile.LOW))
                .thenRefused("lobby.not-host");
        lobby.when(new CloseLobby(LOBBY, BOB, NOW, CloseReason.HOST_CLOSED)).thenRefused("lobby.not-host");
        given(publicLobby(), joined(BOB), BOB_LEADS, started(ANN))
                .when(new EndSession(LOBBY, BOB, NOW, SESSION, EndReason.HOST_ENDED))
                .thenRefused("lobby.not-host");
    }

    @Test
    void a_co_host_lets_no_keyboard_through_that_is_not_his_own() {
        var lobby =
                given(publicLobby(), new SettingsChanged(LOBBY, KEYBOARD_FOR_ALL), joined(BOB), joined(CID), BOB_LEADS);
        lobby.when(let(BOB, CID, MOUSE)).thenRefused("access.owner-only");
        var pads = new Settings(false, KEYBOARD_FOR_ALL.guestDefaults());
        lobby.when(new ChangeSettings(LOBBY, BOB, NOW, pads)).then(new SettingsChanged(LOBBY, pads));
        given(publicLobby(), joined(BOB), BOB_LEADS)
                .when(new ChangeSettings(LOBBY, BOB, NOW, KEYBOARD_FOR_ALL))
                .thenRefused("access.owner-only");
    }

    @Test
    void the_host_hands_the_lobby_to_a_member() {
        given(publicLobby(), joined(BOB)).when(hand(ANN, BOB)).then(BOB_IS_HOST);
        given(publicLobby()).when(hand(ANN, BOB)).thenRefused("lobby.not-member");
        given(publicLobby(), joined(BOB), joined(CID)).when(hand(BOB, CID)).thenRefused("lobby.not-host");
    }

    @Test
    void handing_it_to_the_host_is_harmless_whoever_asks() {
        given(publicLobby(), joined(BOB), BOB_IS_HOST).when(hand(ANN, BOB)).thenNothing();
    }

    @Test
    void a_co_host_who_becomes_host_is_co_host_no_longer() {
        given(publicLobby(), joined(BOB), joined(CID), BOB_LEADS, BOB_IS_HOST, new HostTransferred(LOBBY, BOB, CID))
                .when(give(BOB, CID, CIDS, 3))
                .thenRefused("lobby.not-host");
    }

    @Test
    void handing_over_a_live_session_pauses_it_and_withdraws_all_guests_input_with_it() {
        given(publicLobby(), joined(BOB), joined(CID), may(CID, KEYBOARD), started(ANN))
                .when(hand(ANN, BOB))
                .then(
                        BOB_IS_HOST,
                        new SessionPaused(LOBBY, SESSION, PauseReason.HOST_CHANGED, NOW),
                        may(BOB, InputAccess.NONE),
                        may(CID, InputAccess.NONE));
    }

    @Test
    void handing_over_a_quiet_lobby_withdraws_keyboards_and_mice_only() {
        given(
                        publicLobby(),
                        new SettingsChanged(LOBBY, KEYBOARD_FOR_ALL),
                        joinedAs(Role.PLAYER, BOB),
                        may(BOB, KEYBOARD))
                .when(hand(ANN, BOB))
                .then(BOB_IS_HOST, may(BOB, InputAccess.GUEST), new SettingsChanged(LOBBY, Settings.DEFAULT));
    }

    @Test
    void each_new_title_is_an_event_and_the_same_card_again_is_none() {
        var title = new CardRef("card:" + Ids.ulid());
        given(publicLobby()).when(rename(ANN, title)).then(new LobbyRenamed(LOBBY, title));
        given(publicLobby(), new LobbyRenamed(LOBBY, title))
                .when(rename(ANN, title))
                .thenNothing();
        given(publicLobby(), joined(BOB)).when(rename(BOB, title)).thenRefused("lobby.not-host");
    }

    private static RenameLobby rename(UserId by, CardRef title) {
        return new RenameLobby(LOBBY, by, NOW, new Card(title, by, Card.Audience.MEMBERS, "Saturday"));
    }

    private static AppointCoHost appoint(UserId by, UserId user) {
        return new AppointCoHost(LOBBY, by, NOW, user);
    }

    private static DismissCoHost dismiss(UserId by, UserId user) {
        return new DismissCoHost(LOBBY, by, NOW, user);
    }

    private static TransferHost hand(UserId by, UserId user) {
        return new TransferHost(LOBBY, by, NOW, user);
    }
}
