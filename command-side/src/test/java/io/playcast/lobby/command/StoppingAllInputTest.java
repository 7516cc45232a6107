package io.playcast.lobby.command;

import static io.playcast.lobby.command.LobbySpec.given;
import static io.playcast.lobby.command.LobbyWorld.*;

import io.playcast.id.UserId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyCommand.PanicStop;
import io.playcast.lobby.LobbyEvent.CoHostAppointed;
import io.playcast.lobby.LobbyEvent.HostTransferred;
import io.playcast.lobby.LobbyEvent.PanicStopped;
import org.junit.jupiter.api.Test;

class StoppingAllInputTest {
    @Test
    void all_guests_input_goes_off_in_one_event_and_the_owner_is_spared() {
        given(publicLobby(), joined(BOB), joined(CID), may(CID, KEYBOARD), may(ANN, KEYBOARD), started(ANN))
                .when(stop(ANN))
                .then(new PanicStopped(LOBBY, ANN));
    }

    @Test
    void before_a_session_the_host_is_spared() {
        given(publicLobby(), joined(BOB), new CoHostAppointed(LOBBY, BOB))
                .when(stop(BOB))
                .then(new PanicStopped(LOBBY, ANN));
    }

    @Test
    void where_nobody_elses_input_is_on_there_is_nothing_to_stop() {
        given(publicLobby(), may(ANN, KEYBOARD)).when(stop(ANN)).thenNothing();
        given(publicLobby(), joined(BOB), new PanicStopped(LOBBY, ANN))
                .when(stop(ANN))
                .thenNothing();
    }

    @Test
    void afterwards_each_guest_is_let_through_anew() {
        given(publicLobby(), joined(BOB), new PanicStopped(LOBBY, ANN))
                .when(let(ANN, BOB, InputAccess.GUEST))
                .then(may(BOB, InputAccess.GUEST));
    }

    @Test
    void whose_machine_it_is_stops_it_even_when_he_has_left_the_lobby() {
        given(publicLobby(), joined(BOB), started(ANN), left(ANN), new HostTransferred(LOBBY, ANN, BOB))
                .when(stop(ANN))
                .then(new PanicStopped(LOBBY, ANN));
    }

    @Test
    void a_guest_does_not_stop_the_others() {
        given(publicLobby(), joined(BOB), joined(CID)).when(stop(BOB)).thenRefused("lobby.not-host");
        given(publicLobby(), joined(CID)).when(stop(BOB)).thenRefused("lobby.not-member");
    }

    private static PanicStop stop(UserId by) {
        return new PanicStop(LOBBY, by, NOW);
    }
}
