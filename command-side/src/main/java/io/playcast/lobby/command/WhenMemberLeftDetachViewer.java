package io.playcast.lobby.command;

import io.playcast.command.AutomatedCommands;
import io.playcast.command.Automations;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.session.DetachReason;
import io.playcast.session.SessionCommand.DetachViewer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When somebody is no longer a member, none of their devices watches any longer. Who has come back by now is left alone. */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenMemberLeftDetachViewer {
    private final AutomatedCommands commands;
    private final LobbyNow lobbies;

    WhenMemberLeftDetachViewer(AutomatedCommands commands, LobbyNow lobbies) {
        this.commands = commands;
        this.lobbies = lobbies;
    }

    @EventHandler
    void on(MemberLeft e, EventMessage<?> message) {
        var lobby = lobbies.of(e.lobby()).orElse(null);
        if (lobby == null || lobby.session() == null || lobby.member(e.user()).isPresent()) {
            return;
        }
        commands.send(
                getClass(),
                message,
                new DetachViewer(
                        lobby.session().session(), message.getTimestamp(), e.user(), null, DetachReason.NOT_A_MEMBER));
    }
}
