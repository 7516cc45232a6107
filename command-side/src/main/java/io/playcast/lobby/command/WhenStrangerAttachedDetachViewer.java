package io.playcast.lobby.command;

import io.playcast.command.AutomatedCommands;
import io.playcast.command.Automations;
import io.playcast.session.DetachReason;
import io.playcast.session.SessionCommand.DetachViewer;
import io.playcast.session.SessionEvent.ViewerAttached;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When somebody watches who was put out after the lobby had admitted them, they watch no longer.
 *
 * <p>The lobby admits and the session attaches: between the two the log may say that the person is no member any more, and
 * WhenMemberLeftDetachViewer then came too early to find them.
 */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenStrangerAttachedDetachViewer {
    private final AutomatedCommands commands;
    private final SessionOwners live;
    private final Memberships members;
    private final LobbyNow lobbies;

    WhenStrangerAttachedDetachViewer(
            AutomatedCommands commands, SessionOwners live, Memberships members, LobbyNow lobbies) {
        this.commands = commands;
        this.live = live;
        this.members = members;
        this.lobbies = lobbies;
    }

    @EventHandler
    void on(ViewerAttached e, EventMessage<?> message) {
        live.lobbyOf(e.session())
                .filter(lobby -> !members.isMember(lobby, e.viewer()))
                .flatMap(lobbies::of)
                .filter(lobby -> lobby.member(e.viewer()).isEmpty())
                .ifPresent(_ -> commands.send(
                        getClass(),
                        message,
                        new DetachViewer(
                                e.session(), message.getTimestamp(), e.viewer(), null, DetachReason.NOT_A_MEMBER)));
    }
}
