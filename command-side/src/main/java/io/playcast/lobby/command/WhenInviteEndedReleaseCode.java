package io.playcast.lobby.command;

import io.playcast.command.Automations;
import io.playcast.lobby.LobbyClaim;
import io.playcast.lobby.LobbyEvent.InviteExpired;
import io.playcast.lobby.LobbyEvent.InviteRevoked;
import io.playcast.lobby.LobbyEvent.LobbyClosed;
import io.playcast.store.PostgresClaims;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** When an invite has ended, or its lobby has, its code may be drawn again.
 *
 * <p>One that is used up keeps its code until it expires: who came in by it and opens the link again is still let in.
 */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenInviteEndedReleaseCode {
    private final PostgresClaims claims;

    WhenInviteEndedReleaseCode(PostgresClaims claims) {
        this.claims = claims;
    }

    @EventHandler
    void on(InviteRevoked e) {
        claims.release(LobbyClaim.INVITE, LobbyClaim.of(e.lobby(), e.invite()).owner());
    }

    @EventHandler
    void on(InviteExpired e) {
        claims.release(LobbyClaim.INVITE, LobbyClaim.of(e.lobby(), e.invite()).owner());
    }

    @EventHandler
    void on(LobbyClosed e) {
        claims.releaseAll(LobbyClaim.INVITE, LobbyClaim.ownersIn(e.lobby()));
    }
}
