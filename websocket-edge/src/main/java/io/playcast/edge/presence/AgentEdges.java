package io.playcast.edge.presence;

import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.ConnectionListener;
import io.playcast.edge.socket.Connections;
import io.playcast.edge.socket.Lane;
import io.playcast.id.UserId;
import io.playcast.presence.OfflineReason;
import io.playcast.presence.ReachableAgents.Agent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells when a capture agent can be reached, and when it has been out of reach for 3 s though its owner may look on. */
public final class AgentEdges implements ConnectionListener {
    private final Connections connections;
    private final PresenceCommands commands;
    private final OtherNodes others;
    private final Clock clock;
    private final List<Lane> lanes;
    private final Set<Agent> told = ConcurrentHashMap.newKeySet();
    private final Map<Agent, Instant> leaving = new ConcurrentHashMap<>();

    /** @param lanes of presence: what is said of one user goes through one of them, in order */
    public AgentEdges(
            Connections connections, PresenceCommands commands, OtherNodes others, Clock clock, List<Lane> lanes) {
        this.connections = connections;
        this.commands = commands;
        this.others = others;
        this.clock = clock;
        this.lanes = lanes;
    }

    @Override
    public void greeted(Connection connection) {
        var who = connection.who();
        if (who.isAgent()) {
            var agent = new Agent(who.user(), who.deviceId());
            leaving.put(agent, clock.instant());
            settle(agent);
        }
    }

    @Override
    public void gone(Connection connection) {
        connection.identity().filter(who -> who.isAgent()).ifPresent(who -> {
            var due = clock.instant().plusMillis(PresenceEdges.GRACE_MS);
            leaving.put(new Agent(who.user(), who.deviceId()), due);
        });
    }

    /** Called once a second. Whatever a full lane, the store or an unwitting Redis left open is tried again. */
    public void sweep() {
        var now = clock.instant();
        leaving.forEach((agent, due) -> {
            if (!now.isBefore(due)) {
                settle(agent);
            }
        });
    }

    /** The owner was called lost by another node, and with them their agents: that those here are here is said once more. */
    public void sayAgain(UserId owner) {
        told.stream().filter(agent -> agent.owner().equals(owner)).toList().forEach(agent -> {
            told.remove(agent);
            leaving.put(agent, clock.instant());
        });
    }

    private void settle(Agent agent) {
        PresenceEdges.laneOf(agent.owner(), lanes).offer(() -> compare(agent));
    }

    /** Only ever one thread an owner. */
    private void compare(Agent agent) {
        boolean here = !connections.of(agent.owner(), agent.device()).isEmpty();
        if (here && !told.contains(agent) && commands.agentConnected(agent.owner(), agent.device())) {
            told.add(agent);
        } else if (!here && told.contains(agent)) {
            depart(agent);
        }
        if (here == told.contains(agent)) {
            leaving.remove(agent);
        }
    }

    /** One that is held elsewhere is another node's to tell of; while that is not known, it is asked again. */
    private void depart(Agent agent) {
        switch (others.holdAgent(agent.owner(), agent.device())) {
            case HELD -> told.remove(agent);
            case FREE -> {
                if (commands.agentLost(agent.owner(), agent.device(), OfflineReason.LEFT)) {
                    told.remove(agent);
                }
            }
            case UNKNOWN -> leaving.put(agent, clock.instant());
        }
    }
}
