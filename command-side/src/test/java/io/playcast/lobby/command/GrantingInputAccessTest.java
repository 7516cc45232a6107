package io.playcast.lobby.command;

import static io.playcast.lobby.command.LobbySpec.given;
import static io.playcast.lobby.command.LobbyWorld.*;

import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.HostTransferred;
import org.junit.jupiter.api.Test;

class GrantingInputAccessTest {
    /** Ann left her own live session, Bob became host, Ann came back: host and owner are two people. */
    private static final LobbyEvent[] TWO_HEADS = {
        publicLobby(),
        joined(BOB),
        joined(CID),
        started(ANN),
        left(ANN),
        new HostTransferred(LOBBY, ANN, BOB),
        joined(ANN)
    };

    @Test
    void the_host_says_what_of_a_members_input_reaches_the_game() {
        given(publicLobby(), joined(BOB)).when(let(ANN, BOB, InputAccess.NONE)).then(may(BOB, InputAccess.NONE));
    }

    @Test
    void nobody_else_does() {
        given(publicLobby(), joined(BOB), joined(CID))
                .when(let(BOB, CID, InputAccess.NONE))
                .thenRefused("lobby.not-host");
        given(publicLobby(), joined(CID)).when(let(BOB, CID, InputAccess.NONE)).thenRefused("lobby.not-member");
    }

    @Test
    void nobody_grants_himself_anything() {
        given(publicLobby(), joined(BOB)).when(let(BOB, BOB, KEYBOARD)).thenRefused("lobby.not-host");
    }

    @Test
    void the_same_access_again_is_no_event() {
        given(publicLobby(), joined(BOB)).when(let(ANN, BOB, InputAccess.GUEST)).thenNothing();
    }

    @Test
    void access_is_for_members() {
        given(publicLobby()).when(let(ANN, BOB, KEYBOARD)).thenRefused("lobby.not-member");
    }

    @Test
    void before_a_session_the_host_lets_keyboards_through() {
        given(publicLobby(), joined(BOB)).when(let(ANN, BOB, KEYBOARD)).then(may(BOB, KEYBOARD));
    }

    @Test
    void in_a_session_the_agents_owner_lets_keyboard_and_mouse_through() {
        given(publicLobby(), joined(BOB), started(ANN))
                .when(let(ANN, BOB, MOUSE))
                .then(may(BOB, MOUSE));
    }

    @Test
    void a_host_who_does_not_own_the_agent_lets_pads_through_but_no_keyboard_or_mouse() {
        given(TWO_HEADS).when(let(BOB, CID, InputAccess.NONE)).then(may(CID, InputAccess.NONE));
        given(TWO_HEADS).when(let(BOB, CID, KEYBOARD)).thenRefused("access.owner-only");
        given(TWO_HEADS).when(let(BOB, CID, MOUSE)).thenRefused("access.owner-only");
    }

    @Test
    void an_owner_who_is_not_host_still_says_who_types_on_his_machine() {
        given(TWO_HEADS).when(let(ANN, CID, KEYBOARD)).then(may(CID, KEYBOARD));
    }

    @Test
    void the_host_may_change_the_rest_of_somebody_the_owner_lets_type() {
        var typing = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(TWO_HEADS), java.util.stream.Stream.of(may(CID, KEYBOARD)))
                .toArray(LobbyEvent[]::new);
        var onlyKeyboard = new InputAccess(false, true, false, false, false);

        given(typing).when(let(BOB, CID, onlyKeyboard)).then(may(CID, onlyKeyboard));
        given(typing).when(let(BOB, CID, InputAccess.NONE)).then(may(CID, InputAccess.NONE));
    }
}
