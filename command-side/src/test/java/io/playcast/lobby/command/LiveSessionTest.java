package io.playcast.lobby.command;

import static io.playcast.lobby.command.LobbySpec.given;
import static io.playcast.lobby.command.LobbyWorld.*;

import io.playcast.Ids;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyCommand.AdmitViewer;
import io.playcast.lobby.LobbyCommand.EndSession;
import io.playcast.lobby.LobbyCommand.StartSession;
import io.playcast.lobby.LobbyEvent.HostTransferred;
import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.session.EndReason;
import io.playcast.session.Profile;
import org.junit.jupiter.api.Test;

class LiveSessionTest {
    private static final SessionEnded ENDED = new SessionEnded(LOBBY, SESSION, EndReason.HOST_ENDED);

    @Test
    void the_host_starts_it_on_an_agent_of_his_own() {
        given(publicLobby()).when(start(ANN, SESSION)).then(started(ANN));
    }

    @Test
    void nobody_else_starts_one() {
        given(publicLobby(), joined(BOB)).when(start(BOB, SESSION)).thenRefused("lobby.not-host");
    }

    @Test
    void there_is_one_at_a_time() {
        given(publicLobby(), started(ANN)).when(start(ANN, Ids.session())).thenRefused("session.live");
        given(publicLobby(), started(ANN)).when(start(ANN, SESSION)).thenRefused("session.live");
    }

    @Test
    void after_one_there_may_be_another_but_never_the_same() {
        var next = Ids.session();
        given(publicLobby(), started(ANN), ENDED)
                .when(start(ANN, next))
                .then(new io.playcast.lobby.LobbyEvent.SessionStarted(LOBBY, next, AGENT, ANN, Profile.HIGH));
        given(publicLobby(), started(ANN), ENDED).when(start(ANN, SESSION)).thenRefused("session.exists");
    }

    @Test
    void the_host_ends_it_and_ending_it_twice_is_harmless() {
        given(publicLobby(), started(ANN)).when(end(ANN, SESSION)).then(ENDED);
        given(publicLobby(), started(ANN), ENDED).when(end(ANN, SESSION)).thenNothing();
    }

    @Test
    void a_guest_does_not_end_it() {
        given(publicLobby(), joined(BOB), started(ANN)).when(end(BOB, SESSION)).thenRefused("lobby.not-host");
    }

    @Test
    void a_session_nobody_started_cannot_be_ended() {
        given(publicLobby(), started(ANN)).when(end(ANN, Ids.session())).thenRefused("session.unknown");
    }

    @Test
    void its_owner_ends_it_even_when_he_has_left_the_lobby() {
        given(publicLobby(), joined(BOB), started(ANN), left(ANN), new HostTransferred(LOBBY, ANN, BOB))
                .when(end(ANN, SESSION))
                .then(ENDED);
    }

    @Test
    void what_its_owner_let_through_ends_with_it_where_another_is_host_now() {
        given(
                        publicLobby(),
                        joined(BOB),
                        joined(CID),
                        started(ANN),
                        left(ANN),
                        new HostTransferred(LOBBY, ANN, BOB),
                        joined(ANN),
                        may(CID, KEYBOARD))
                .when(end(BOB, SESSION))
                .then(ENDED, may(CID, InputAccess.GUEST));
    }

    @Test
    void what_the_host_let_through_stays_for_his_next_session() {
        given(publicLobby(), joined(BOB), started(ANN), may(BOB, KEYBOARD))
                .when(end(ANN, SESSION))
                .then(ENDED);
    }

    @Test
    void members_may_watch_the_live_session() {
        given(publicLobby(), joined(BOB), started(ANN))
                .when(admit(BOB, SESSION))
                .thenNothing();
    }

    @Test
    void others_may_not() {
        given(publicLobby(), started(ANN)).when(admit(BOB, SESSION)).thenRefused("lobby.not-member");
    }

    @Test
    void nobody_watches_what_is_over_or_never_was() {
        given(publicLobby(), started(ANN), ENDED).when(admit(ANN, SESSION)).thenRefused("session.ended");
        given(publicLobby()).when(admit(ANN, SESSION)).thenRefused("session.unknown");
    }

    private static StartSession start(UserId by, SessionId session) {
        return new StartSession(LOBBY, by, NOW, session, AGENT, Profile.HIGH);
    }

    private static EndSession end(UserId by, SessionId session) {
        return new EndSession(LOBBY, by, NOW, session, EndReason.HOST_ENDED);
    }

    private static AdmitViewer admit(UserId by, SessionId session) {
        return new AdmitViewer(LOBBY, by, NOW, session);
    }
}
