package io.playcast.lobby.command;

import static io.playcast.lobby.command.LobbySpec.given;
import static io.playcast.lobby.command.LobbyWorld.*;

import io.playcast.id.UserId;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LeaveReason;
import io.playcast.lobby.LobbyCommand.CloseLobby;
import io.playcast.lobby.LobbyCommand.MarkMemberAway;
import io.playcast.lobby.LobbyCommand.MarkMemberBack;
import io.playcast.lobby.LobbyCommand.TimeOutMember;
import io.playcast.lobby.LobbyEvent.HostTransferred;
import io.playcast.lobby.LobbyEvent.LobbyClosed;
import io.playcast.lobby.LobbyEvent.MemberCameBack;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.MemberWentAway;
import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.lobby.LobbyEvent.SessionPaused;
import io.playcast.lobby.PauseReason;
import io.playcast.session.EndReason;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BeingAwayTest {
    private static final MemberWentAway BOB_AWAY = new MemberWentAway(LOBBY, BOB, NOW);
    private static final MemberWentAway ANN_AWAY = new MemberWentAway(LOBBY, ANN, NOW);
    private static final MemberCameBack BOB_BACK = new MemberCameBack(LOBBY, BOB);

    @Test
    void a_member_without_connections_is_away_and_the_seat_and_pads_are_held() {
        given(publicLobby(), joined(BOB)).when(away(BOB, NOW)).then(BOB_AWAY);
        given(publicLobby(), joined(BOB), holds(BOB, BOBS, 0), BOB_AWAY)
                .when(join(CID, CIDS))
                .then(joined(CID), holds(CID, CIDS, 1));
    }

    @Test
    void who_is_away_is_not_marked_again_and_neither_is_who_is_no_member() {
        given(publicLobby(), joined(BOB), BOB_AWAY).when(away(BOB, LATER)).thenNothing();
        given(publicLobby()).when(away(BOB, NOW)).thenNothing();
    }

    @Test
    void a_member_comes_back_once() {
        given(publicLobby(), joined(BOB), BOB_AWAY)
                .when(new MarkMemberBack(LOBBY, LATER, BOB))
                .then(BOB_BACK);
        given(publicLobby(), joined(BOB))
                .when(new MarkMemberBack(LOBBY, LATER, BOB))
                .thenNothing();
        given(publicLobby()).when(new MarkMemberBack(LOBBY, LATER, BOB)).thenNothing();
    }

    @Test
    void when_the_grace_is_over_the_member_is_gone() {
        given(publicLobby(), joined(BOB), BOB_AWAY)
                .when(timeOut(BOB, NOW))
                .then(new MemberLeft(LOBBY, BOB, LeaveReason.TIMED_OUT));
    }

    @Test
    void a_timer_for_an_absence_that_is_over_is_obsolete() {
        given(publicLobby(), joined(BOB), BOB_AWAY, BOB_BACK)
                .when(timeOut(BOB, NOW))
                .thenNothing();
        given(publicLobby(), joined(BOB), BOB_AWAY, BOB_BACK, new MemberWentAway(LOBBY, BOB, LATER))
                .when(timeOut(BOB, NOW))
                .thenNothing();
        given(publicLobby(), joined(BOB), BOB_AWAY, left(BOB), joined(BOB))
                .when(timeOut(BOB, NOW))
                .thenNothing();
        given(publicLobby()).when(timeOut(BOB, NOW)).thenNothing();
    }

    @Test
    void when_the_host_times_out_the_longest_joined_player_leads_and_a_live_session_is_held_back() {
        given(publicLobby(), joined(BOB), started(ANN), ANN_AWAY)
                .when(timeOut(ANN, NOW))
                .then(
                        new MemberLeft(LOBBY, ANN, LeaveReason.TIMED_OUT),
                        new HostTransferred(LOBBY, ANN, BOB),
                        new SessionPaused(LOBBY, SESSION, PauseReason.HOST_CHANGED, LATER),
                        may(BOB, InputAccess.NONE));
    }

    @Test
    void when_the_last_one_times_out_the_lobby_closes() {
        given(publicLobby(), ANN_AWAY)
                .when(timeOut(ANN, NOW))
                .then(new MemberLeft(LOBBY, ANN, LeaveReason.TIMED_OUT), new LobbyClosed(LOBBY, CloseReason.ALL_LEFT));
    }

    @Test
    void a_timer_closes_a_lobby_that_everybody_is_away_from() {
        given(publicLobby(), joined(BOB), started(ANN), ANN_AWAY, BOB_AWAY)
                .when(abandoned())
                .then(
                        new SessionEnded(LOBBY, SESSION, EndReason.LOBBY_CLOSED),
                        new LobbyClosed(LOBBY, CloseReason.ABANDONED));
    }

    @Test
    void a_timer_closes_no_lobby_that_anybody_is_in() {
        given(publicLobby(), joined(BOB), ANN_AWAY).when(abandoned()).thenNothing();
    }

    @Test
    void a_timer_has_no_other_reason_and_a_host_not_this_one() {
        given(publicLobby(), ANN_AWAY)
                .when(new CloseLobby(LOBBY, null, LATER, CloseReason.HOST_CLOSED))
                .thenRefused("bad-request");
        given(publicLobby())
                .when(new CloseLobby(LOBBY, ANN, LATER, CloseReason.ABANDONED))
                .thenRefused("bad-request");
    }

    private static CloseLobby abandoned() {
        return new CloseLobby(LOBBY, null, LATER, CloseReason.ABANDONED);
    }

    private static MarkMemberAway away(UserId user, Instant at) {
        return new MarkMemberAway(LOBBY, at, user);
    }

    private static TimeOutMember timeOut(UserId user, Instant since) {
        return new TimeOutMember(LOBBY, LATER, user, since);
    }
}
