package io.playcast.lobby.command;

import static io.playcast.lobby.command.LobbySpec.given;
import static io.playcast.lobby.command.LobbyWorld.*;

import io.playcast.Ids;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand.PauseSession;
import io.playcast.lobby.LobbyCommand.ResumeSession;
import io.playcast.lobby.LobbyCommand.TimeOutSession;
import io.playcast.lobby.LobbyEvent.CoHostAppointed;
import io.playcast.lobby.LobbyEvent.HostTransferred;
import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.lobby.LobbyEvent.SessionPaused;
import io.playcast.lobby.LobbyEvent.SessionResumed;
import io.playcast.lobby.PauseReason;
import io.playcast.session.EndReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PausingASessionTest {
    private static final SessionEnded ENDED = new SessionEnded(LOBBY, SESSION, EndReason.HOST_ENDED);
    private static final SessionPaused PAUSED = paused(PauseReason.HOST_PAUSED);
    private static final SessionPaused HELD_BACK = paused(PauseReason.HOST_CHANGED);
    private static final SessionPaused LOST = paused(PauseReason.AGENT_LOST);

    @Test
    void who_leads_pauses_it_once_and_lets_it_go_on_once() {
        given(publicLobby(), started(ANN)).when(pause(ANN)).then(PAUSED);
        given(publicLobby(), started(ANN), PAUSED).when(pause(ANN)).thenNothing();
        given(publicLobby(), started(ANN), PAUSED).when(resume(ANN)).then(resumed(PauseReason.HOST_PAUSED));
        given(publicLobby(), started(ANN)).when(resume(ANN)).thenNothing();
        given(publicLobby(), joined(BOB), new CoHostAppointed(LOBBY, BOB), started(ANN))
                .when(pause(BOB))
                .then(PAUSED);
    }

    @Test
    void a_guest_neither_pauses_it_nor_lets_it_go_on() {
        given(publicLobby(), joined(BOB), started(ANN)).when(pause(BOB)).thenRefused("lobby.not-host");
        given(publicLobby(), joined(BOB), started(ANN), PAUSED)
                .when(resume(BOB))
                .thenRefused("lobby.not-host");
    }

    @Test
    void a_lost_agent_pauses_it_until_it_is_back() {
        given(publicLobby(), started(ANN)).when(lost()).then(LOST);
        given(publicLobby(), started(ANN), LOST).when(lost()).thenNothing();
        given(publicLobby(), started(ANN), LOST).when(resume(null)).then(resumed(PauseReason.AGENT_LOST));
        given(publicLobby(), started(ANN), LOST).when(resume(ANN)).thenRefused("session.agent-lost");
    }

    @Test
    void an_agent_that_is_back_lifts_no_other_reason() {
        given(publicLobby(), started(ANN), PAUSED).when(resume(null)).thenNothing();
        given(publicLobby(), started(ANN), PAUSED, LOST).when(resume(null)).then(resumed(PauseReason.AGENT_LOST));
    }

    @Test
    void people_and_automations_pause_for_their_own_reasons_only() {
        given(publicLobby(), started(ANN))
                .when(new PauseSession(LOBBY, ANN, NOW, SESSION, PauseReason.AGENT_LOST))
                .thenRefused("bad-request");
        given(publicLobby(), started(ANN))
                .when(new PauseSession(LOBBY, null, NOW, SESSION, PauseReason.HOST_CHANGED))
                .thenRefused("bad-request");
    }

    @Test
    void under_another_host_only_the_owner_of_the_agent_lets_it_go_on() {
        var handed = given(
                publicLobby(), joined(BOB), started(ANN), new HostTransferred(LOBBY, ANN, BOB), HELD_BACK, PAUSED);
        handed.when(resume(BOB)).then(resumed(PauseReason.HOST_PAUSED));
        handed.when(resume(ANN)).then(resumed(PauseReason.HOST_PAUSED), resumed(PauseReason.HOST_CHANGED));
        given(publicLobby(), joined(BOB), started(ANN), new HostTransferred(LOBBY, ANN, BOB), HELD_BACK)
                .when(resume(BOB))
                .thenRefused("session.owner-only");
    }

    @Test
    void the_owner_lets_it_go_on_even_when_he_has_left_the_lobby() {
        given(publicLobby(), joined(BOB), started(ANN), left(ANN), new HostTransferred(LOBBY, ANN, BOB), HELD_BACK)
                .when(resume(ANN))
                .then(resumed(PauseReason.HOST_CHANGED));
    }

    @Test
    void what_is_over_is_neither_paused_nor_resumed_and_what_never_was_is_refused() {
        given(publicLobby(), started(ANN), ENDED).when(pause(ANN)).thenNothing();
        given(publicLobby(), started(ANN), PAUSED, ENDED).when(resume(ANN)).thenNothing();
        given(publicLobby(), started(ANN))
                .when(new PauseSession(LOBBY, ANN, NOW, Ids.session(), PauseReason.HOST_PAUSED))
                .thenRefused("session.unknown");
    }

    @Test
    void when_the_agent_stays_lost_the_session_ends() {
        given(publicLobby(), started(ANN), LOST)
                .when(timeOut(NOW))
                .then(new SessionEnded(LOBBY, SESSION, EndReason.AGENT_LOST));
    }

    @Test
    void a_timer_for_a_loss_that_is_over_is_obsolete() {
        given(publicLobby(), started(ANN), LOST, resumed(PauseReason.AGENT_LOST))
                .when(timeOut(NOW))
                .thenNothing();
        given(publicLobby(), started(ANN), LOST).when(timeOut(LATER)).thenNothing();
        given(publicLobby(), started(ANN), PAUSED).when(timeOut(NOW)).thenNothing();
        given(publicLobby(), started(ANN), LOST, ENDED).when(timeOut(NOW)).thenNothing();
    }

    private static SessionPaused paused(PauseReason reason) {
        return new SessionPaused(LOBBY, SESSION, reason, NOW);
    }

    private static SessionResumed resumed(PauseReason reason) {
        return new SessionResumed(LOBBY, SESSION, reason);
    }

    private static PauseSession pause(UserId by) {
        return new PauseSession(LOBBY, by, NOW, SESSION, PauseReason.HOST_PAUSED);
    }

    private static PauseSession lost() {
        return new PauseSession(LOBBY, null, NOW, SESSION, PauseReason.AGENT_LOST);
    }

    private static ResumeSession resume(@Nullable UserId by) {
        return new ResumeSession(LOBBY, by, NOW, SESSION);
    }

    private static TimeOutSession timeOut(Instant since) {
        return new TimeOutSession(LOBBY, LATER, SESSION, since);
    }
}
