package io.playcast.lobby.command;

import static io.playcast.lobby.command.LobbySpec.given;
import static io.playcast.lobby.command.LobbyWorld.*;

import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand.ExpireInvite;
import io.playcast.lobby.LobbyCommand.RevokeInvite;
import io.playcast.lobby.LobbyEvent.CoHostAppointed;
import io.playcast.lobby.LobbyEvent.InviteExpired;
import io.playcast.lobby.LobbyEvent.InviteRevoked;
import io.playcast.lobby.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EndingAnInviteTest {
    private static final InviteRevoked REVOKED = new InviteRevoked(LOBBY, INVITE);

    @Test
    void who_leads_revokes_it_once() {
        given(publicLobby(), invited(Role.PLAYER, 1)).when(revoke(ANN)).then(REVOKED);
        given(publicLobby(), invited(Role.PLAYER, 1), REVOKED).when(revoke(ANN)).thenNothing();
        given(publicLobby(), invited(Role.PLAYER, 1), joined(BOB), new CoHostAppointed(LOBBY, BOB))
                .when(revoke(BOB))
                .then(REVOKED);
    }

    @Test
    void nobody_else_does() {
        given(publicLobby(), invited(Role.PLAYER, 1), joined(BOB))
                .when(revoke(BOB))
                .thenRefused("lobby.not-host");
    }

    @Test
    void a_revoked_invite_lets_nobody_in() {
        given(publicLobby(), invited(Role.PLAYER, 1), REVOKED)
                .when(joinBy(INVITE, BOB, BOBS))
                .thenRefused("invite.unknown");
    }

    @Test
    void at_its_time_it_is_over() {
        given(publicLobby(), invited(Role.PLAYER, 1)).when(expire(TOMORROW)).then(new InviteExpired(LOBBY, INVITE));
    }

    @Test
    void a_timer_that_comes_too_early_or_for_an_invite_that_is_gone_is_obsolete() {
        given(publicLobby(), invited(Role.PLAYER, 1))
                .when(expire(TOMORROW.minusMillis(1)))
                .thenNothing();
        given(publicLobby(), invited(Role.PLAYER, 1), REVOKED)
                .when(expire(TOMORROW))
                .thenNothing();
        given(publicLobby()).when(expire(TOMORROW)).thenNothing();
    }

    private static RevokeInvite revoke(UserId by) {
        return new RevokeInvite(LOBBY, by, NOW, INVITE);
    }

    private static ExpireInvite expire(Instant at) {
        return new ExpireInvite(LOBBY, at, INVITE);
    }
}
