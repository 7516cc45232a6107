package io.playcast.lobby.command;

import io.playcast.command.AutomatedCommands;
import io.playcast.command.Automations;
import io.playcast.lobby.LobbyEvent.SessionStarted;
import io.playcast.session.SessionCommand.OpenStream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When a lobby has started a session, its stream is opened. Twice is harmless: the stream is open already. */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenSessionStartedOpenStream {
    private final AutomatedCommands commands;

    WhenSessionStartedOpenStream(AutomatedCommands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(SessionStarted e, EventMessage<?> message) {
        commands.send(
                getClass(),
                message,
                new OpenStream(e.session(), message.getTimestamp(), e.lobby(), e.agent(), e.owner(), e.profile()));
    }
}
