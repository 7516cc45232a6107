package io.playcast.lobby.command;

import io.playcast.command.Automations;
import io.playcast.lobby.LobbyClaim;
import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.store.PostgresClaims;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** When a session has ended, also because its lobby closed, its agent may be live in another one. */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenSessionEndedReleaseAgent {
    private final PostgresClaims claims;

    WhenSessionEndedReleaseAgent(PostgresClaims claims) {
        this.claims = claims;
    }

    @EventHandler
    void on(SessionEnded e) {
        claims.release(LobbyClaim.AGENT, LobbyClaim.of(e.lobby(), e.session()).owner());
    }
}
