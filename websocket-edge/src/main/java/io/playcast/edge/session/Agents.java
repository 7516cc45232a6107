package io.playcast.edge.session;

import io.playcast.Claims;
import io.playcast.Rejected;
import io.playcast.edge.socket.Connections;
import io.playcast.edge.stream.Streams;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyClaim;
import io.playcast.lobby.LobbyCommand.StartSession;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Sees to it that an agent is its owner's, is there, and is live in one session only. Blocks on the store. */
@Component
public final class Agents {
    private static final long FREE_SOON_MS = 500;

    private final Connections connections;
    private final Claims claims;
    private final Streams streams;

    public Agents(Connections connections, Claims claims, Streams streams) {
        this.connections = connections;
        this.claims = claims;
        this.streams = streams;
    }

    /** Claims the agent first, and gives it back when the start is refused; after a failure of unknown outcome it stays. */
    <T> T claimed(StartSession start, Function<StartSession, T> send) {
        requireOnline(start.by(), start.agent());
        var owner = LobbyClaim.of(start.lobby(), start.session()).owner();
        claim(start, owner);
        try {
            return send.apply(start);
        } catch (Rejected refused) {
            if (!refused.isUnavailable() && !isLive(start)) {
                claims.release(LobbyClaim.AGENT, owner);
            }
            throw refused;
        }
    }

    private void requireOnline(UserId owner, DeviceId agent) {
        if (!connections.agentsOf(owner).contains(agent)) {
            throw new Rejected("agent.unknown", "No capture agent of yours is online under this id", "data.agent", 0);
        }
    }

    private void claim(StartSession start, String owner) {
        var key = LobbyClaim.keyOf(start.agent());
        try {
            claims.claim(LobbyClaim.AGENT, key, owner);
        } catch (Rejected taken) {
            if (!taken.code().equals("claim.taken")) {
                throw taken;
            }
            // The session before in this same lobby may be over, and its agent free in a moment.
            var here = claims.find(LobbyClaim.AGENT, key)
                    .filter(holder -> holder.startsWith(LobbyClaim.ownersIn(start.lobby())))
                    .isPresent();
            throw new Rejected(
                    "agent.busy",
                    "This capture agent is live in another session",
                    "data.agent",
                    here ? FREE_SOON_MS : 0);
        }
    }

    /** A start that was sent twice is refused the second time, and the first still needs its agent. */
    private boolean isLive(StartSession start) {
        return streams.lobby(start.lobby()).stream()
                .map(seen -> seen.view().session())
                .anyMatch(live -> live != null && live.session().equals(start.session()));
    }
}
