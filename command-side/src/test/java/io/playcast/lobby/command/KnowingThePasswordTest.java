package io.playcast.lobby.command;

import static io.playcast.lobby.command.LobbySpec.given;
import static io.playcast.lobby.command.LobbyWorld.*;

import io.playcast.Ids;
import io.playcast.id.PasswordId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.Role;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnowingThePasswordTest {
    @Test
    void who_has_proven_it_comes_in() {
        given(guarded(Visibility.PUBLIC)).when(knowing(PASSWORD)).then(joined(BOB), holds(BOB, BOBS, 0));
    }

    @Test
    void who_has_proven_none_or_another_does_not() {
        given(guarded(Visibility.PUBLIC)).when(knowing(null)).thenRefused("lobby.password-needed");
        given(guarded(Visibility.PUBLIC))
                .when(knowing(new PasswordId(Ids.ulid())))
                .thenRefused("lobby.password-needed");
    }

    @Test
    void an_invite_is_a_secret_of_its_own() {
        given(guarded(Visibility.PUBLIC), invited(Role.PLAYER, 1))
                .when(joinBy(INVITE, BOB, BOBS))
                .then(new MemberJoined(LOBBY, BOB, Role.PLAYER, INVITE, InputAccess.GUEST), holds(BOB, BOBS, 0));
    }

    @Test
    void a_password_is_no_invite() {
        given(guarded(Visibility.PRIVATE)).when(knowing(PASSWORD)).thenRefused("invite.needed");
    }

    private static LobbyCreated guarded(Visibility visibility) {
        return new LobbyCreated(LOBBY, ANN, TITLE, GAME, visibility, 4, Settings.DEFAULT, 8, null, PASSWORD);
    }

    private static JoinLobby knowing(@Nullable PasswordId proven) {
        return new JoinLobby(LOBBY, BOB, NOW, BOBS, Role.PLAYER, null, proven);
    }
}
