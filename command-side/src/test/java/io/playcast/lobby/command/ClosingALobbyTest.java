package io.playcast.lobby.command;

import static io.playcast.lobby.command.LobbySpec.given;
import static io.playcast.lobby.command.LobbyWorld.*;

import io.playcast.card.Card;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.LobbyCommand.CloseLobby;
import io.playcast.lobby.LobbyCommand.EndSession;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import io.playcast.lobby.LobbyEvent.LobbyClosed;
import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.session.EndReason;
import org.junit.jupiter.api.Test;

class ClosingALobbyTest {
    private static final LobbyClosed CLOSED = new LobbyClosed(LOBBY, CloseReason.HOST_CLOSED);

    @Test
    void the_host_closes_it() {
        given(publicLobby(), joined(BOB)).when(close(ANN)).then(CLOSED);
    }

    @Test
    void what_the_host_says_about_it_goes_with_it() {
        var words = new Card(
                new CardRef("card:01JDA0000000000000000000CB"), ANN, Card.Audience.MEMBERS, "Late, good night");
        given(publicLobby(), joined(BOB))
                .when(new CloseLobby(LOBBY, ANN, NOW, CloseReason.HOST_CLOSED, words))
                .then(new LobbyClosed(LOBBY, CloseReason.HOST_CLOSED, words.ref()));
        given(publicLobby(), started(ANN))
                .when(new EndSession(LOBBY, ANN, NOW, SESSION, EndReason.HOST_ENDED, words))
                .then(new SessionEnded(LOBBY, SESSION, EndReason.HOST_ENDED, words.ref()));
    }

    @Test
    void a_live_session_ends_first() {
        given(publicLobby(), started(ANN))
                .when(close(ANN))
                .then(new SessionEnded(LOBBY, SESSION, EndReason.LOBBY_CLOSED), CLOSED);
    }

    @Test
    void nobody_else_closes_it() {
        given(publicLobby(), joined(BOB)).when(close(BOB)).thenRefused("lobby.not-host");
        given(publicLobby()).when(close(BOB)).thenRefused("lobby.not-member");
    }

    @Test
    void nobody_claims_that_all_have_left() {
        given(publicLobby())
                .when(new CloseLobby(LOBBY, ANN, NOW, CloseReason.ALL_LEFT))
                .thenRefused("bad-request");
    }

    @Test
    void a_closed_lobby_refuses_everything() {
        given(publicLobby(), CLOSED).when(close(ANN)).thenRefused("lobby.closed");
        given(publicLobby(), CLOSED).when(create(4)).thenRefused("lobby.closed");
        given(publicLobby(), CLOSED).when(join(BOB, BOBS)).thenRefused("lobby.closed");
        given(publicLobby(), CLOSED).when(new LeaveLobby(LOBBY, ANN, NOW)).thenRefused("lobby.closed");
    }

    private static CloseLobby close(UserId by) {
        return new CloseLobby(LOBBY, by, NOW, CloseReason.HOST_CLOSED);
    }
}
