package io.playcast.lobby.command;

import io.playcast.command.AutomatedCommands;
import io.playcast.command.Automations;
import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.session.SessionCommand.EndStream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When a lobby's session is over, also because the lobby closed, its stream ends. Twice is harmless. */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenSessionEndedEndStream {
    private final AutomatedCommands commands;

    WhenSessionEndedEndStream(AutomatedCommands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(SessionEnded e, EventMessage<?> message) {
        commands.send(getClass(), message, new EndStream(e.session(), message.getTimestamp(), e.reason()));
    }
}
