package io.playcast.lobby.command;

import static io.playcast.lobby.command.LobbySpec.given;
import static io.playcast.lobby.command.LobbyWorld.*;

import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand.ChangeSettings;
import io.playcast.lobby.LobbyCommand.SetReady;
import io.playcast.lobby.LobbyEvent.HostTransferred;
import io.playcast.lobby.LobbyEvent.ReadyChanged;
import io.playcast.lobby.LobbyEvent.SettingsChanged;
import io.playcast.lobby.Settings;
import org.junit.jupiter.api.Test;

class ChangingSettingsTest {
    @Test
    void the_host_chooses() {
        given(publicLobby()).when(change(ANN, ASSIGNED_PADS)).then(new SettingsChanged(LOBBY, ASSIGNED_PADS));
    }

    @Test
    void the_same_settings_again_are_no_event() {
        given(publicLobby()).when(change(ANN, Settings.DEFAULT)).thenNothing();
    }

    @Test
    void nobody_else_chooses() {
        given(publicLobby(), joined(BOB)).when(change(BOB, ASSIGNED_PADS)).thenRefused("lobby.not-host");
        given(publicLobby()).when(change(BOB, ASSIGNED_PADS)).thenRefused("lobby.not-member");
    }

    @Test
    void the_host_lets_all_newcomers_type_before_a_session_and_in_his_own() {
        given(publicLobby()).when(change(ANN, KEYBOARD_FOR_ALL)).then(new SettingsChanged(LOBBY, KEYBOARD_FOR_ALL));
        given(publicLobby(), started(ANN))
                .when(change(ANN, KEYBOARD_FOR_ALL))
                .then(new SettingsChanged(LOBBY, KEYBOARD_FOR_ALL));
    }

    @Test
    void the_host_lets_nobody_type_on_somebody_elses_machine() {
        given(publicLobby(), joined(BOB), started(ANN), left(ANN), new HostTransferred(LOBBY, ANN, BOB))
                .when(change(BOB, KEYBOARD_FOR_ALL))
                .thenRefused("access.owner-only");
    }

    @Test
    void a_member_says_once_that_he_is_ready() {
        given(publicLobby(), joined(BOB))
                .when(new SetReady(LOBBY, BOB, NOW, true))
                .then(new ReadyChanged(LOBBY, BOB, true));
        given(publicLobby(), joined(BOB), new ReadyChanged(LOBBY, BOB, true))
                .when(new SetReady(LOBBY, BOB, NOW, true))
                .thenNothing();
        given(publicLobby()).when(new SetReady(LOBBY, BOB, NOW, true)).thenRefused("lobby.not-member");
    }

    private static ChangeSettings change(UserId by, Settings settings) {
        return new ChangeSettings(LOBBY, by, NOW, settings);
    }
}
