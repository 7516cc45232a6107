package io.playcast.lobby.command;

import io.playcast.command.AutomatedCommands;
import io.playcast.command.Automations;
import io.playcast.lobby.LobbyCommand.PauseSession;
import io.playcast.lobby.LobbyCommand.ResumeSession;
import io.playcast.lobby.PauseReason;
import io.playcast.presence.PresenceEvent.CameOnline;
import io.playcast.presence.PresenceEvent.WentOffline;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** When the owner of a live session's agent has no connection left, neither has the agent: the session pauses until they are back. */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenAgentLostPauseSession {
    private final AutomatedCommands commands;
    private final SessionOwners live;
    private final OfflinePeople offline;

    WhenAgentLostPauseSession(AutomatedCommands commands, SessionOwners live, OfflinePeople offline) {
        this.commands = commands;
        this.live = live;
        this.offline = offline;
    }

    @EventHandler
    void on(WentOffline e, DomainEventMessage<?> message) {
        if (offline.isOutdated(message)) {
            return;
        }
        live.onAgentsOf(e.user())
                .forEach(on -> commands.send(
                        getClass(),
                        message,
                        on.session(),
                        new PauseSession(
                                on.lobby(), null, message.getTimestamp(), on.session(), PauseReason.AGENT_LOST)));
    }

    @EventHandler
    void on(CameOnline e, DomainEventMessage<?> message) {
        if (offline.isOutdated(message)) {
            return;
        }
        live.onAgentsOf(e.user())
                .forEach(on -> commands.send(
                        getClass(),
                        message,
                        on.session(),
                        new ResumeSession(on.lobby(), null, message.getTimestamp(), on.session())));
    }
}
