package io.playcast.lobby.command;

import io.playcast.lobby.LobbyClaim;
import io.playcast.lobby.LobbyView;
import io.playcast.store.PostgresClaims;
import io.playcast.store.PostgresClaims.Unsettled;
import io.playcast.timer.Chore;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Frees the keys that were claimed for a command that never took effect; what is in use by now is settled. */
@Component
class UnusedClaims implements Chore {
    private static final int AT_ONCE = 100;

    private final PostgresClaims claims;
    private final LobbyNow lobbies;
    private final ClaimProperties properties;

    UnusedClaims(PostgresClaims claims, LobbyNow lobbies, ClaimProperties properties) {
        this.claims = claims;
        this.lobbies = lobbies;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "release-unused-claims";
    }

    @Override
    public Duration every() {
        return properties.lookEvery();
    }

    @Override
    public void run(Instant now) {
        var before = now.minus(properties.unusedAfter());
        claims.unsettled(LobbyClaim.INVITE, before, AT_ONCE).forEach(this::judge);
        claims.unsettled(LobbyClaim.AGENT, before, AT_ONCE).forEach(this::judge);
    }

    private void judge(Unsettled claim) {
        var holder = LobbyClaim.ofOwner(claim.owner());
        var inUse = lobbies.of(holder.lobby())
                .filter(lobby -> holds(lobby, claim.kind(), holder.holder()))
                .isPresent();
        if (inUse) {
            claims.settle(claim);
        } else {
            claims.release(claim);
        }
    }

    private static boolean holds(LobbyView lobby, String kind, String holder) {
        return kind.equals(LobbyClaim.INVITE)
                ? lobby.invites().stream()
                        .anyMatch(invite -> invite.invite().value().equals(holder))
                : lobby.session() != null && lobby.session().session().value().equals(holder);
    }
}
