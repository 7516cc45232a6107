package io.playcast.lobby.command;

import io.playcast.command.AutomatedCommands;
import io.playcast.command.Automations;
import io.playcast.lobby.LobbyCommand.PauseSession;
import io.playcast.lobby.LobbyCommand.ResumeSession;
import io.playcast.lobby.LobbyEvent.SessionStarted;
import io.playcast.lobby.PauseReason;
import io.playcast.presence.PresenceEvent.AgentConnected;
import io.playcast.presence.PresenceEvent.AgentLost;
import io.playcast.presence.PresenceEvent.WentOffline;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When a live session's agent is lost, alone or with its owner's last connection, the session pauses until it is back. */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenAgentLostPauseSession {
    private final AutomatedCommands commands;
    private final SessionOwners live;
    private final Agents agents;
    private final OfflinePeople offline;

    WhenAgentLostPauseSession(AutomatedCommands commands, SessionOwners live, Agents agents, OfflinePeople offline) {
        this.commands = commands;
        this.live = live;
        this.agents = agents;
        this.offline = offline;
    }

    @EventHandler
    void on(WentOffline e, DomainEventMessage<?> message) {
        if (!offline.isOutdated(message)) {
            pause(live.onAgentsOf(e.user()), message);
        }
    }

    @EventHandler
    void on(AgentLost e, DomainEventMessage<?> message) {
        if (!offline.isOutdated(message, e.agent())) {
            pause(live.on(e.agent()), message);
        }
    }

    @EventHandler
    void on(AgentConnected e, DomainEventMessage<?> message) {
        if (!offline.isOutdated(message, e.agent())) {
            live.on(e.agent())
                    .forEach(on -> commands.send(
                            getClass(),
                            message,
                            on.session(),
                            new ResumeSession(on.lobby(), null, message.getTimestamp(), on.session())));
        }
    }

    /** Whose agent was lost just before: nothing more is heard of it that could pause the session. */
    @EventHandler
    void on(SessionStarted e, EventMessage<?> message) {
        if (agents.isLost(e.agent())) {
            pause(List.of(new SessionOwners.Live(e.lobby(), e.session())), message);
        }
    }

    private void pause(List<SessionOwners.Live> sessions, EventMessage<?> why) {
        sessions.forEach(on -> commands.send(
                getClass(),
                why,
                on.session(),
                new PauseSession(on.lobby(), null, why.getTimestamp(), on.session(), PauseReason.AGENT_LOST)));
    }
}
