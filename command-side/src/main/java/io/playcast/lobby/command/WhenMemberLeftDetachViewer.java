package io.playcast.lobby.command;

import io.playcast.command.AutomatedCommands;
import io.playcast.command.Automations;
import io.playcast.id.LobbyId;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyFold;
import io.playcast.lobby.LobbyView;
import io.playcast.session.DetachReason;
import io.playcast.session.SessionCommand.DetachViewer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When somebody is no longer a member, none of their devices watches any longer. Who has come back by now is left alone. */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenMemberLeftDetachViewer {
    private final AutomatedCommands commands;
    private final EventStore events;

    WhenMemberLeftDetachViewer(AutomatedCommands commands, EventStore events) {
        this.commands = commands;
        this.events = events;
    }

    @EventHandler
    void on(MemberLeft e, EventMessage<?> message) {
        var lobby = now(e.lobby());
        if (lobby == null || lobby.session() == null || lobby.member(e.user()).isPresent()) {
            return;
        }
        commands.send(
                getClass(),
                message,
                new DetachViewer(
                        lobby.session().session(), message.getTimestamp(), e.user(), null, DetachReason.NOT_A_MEMBER));
    }

    /** The lobby as it stands now, which may be later than the event. */
    private @Nullable LobbyView now(LobbyId lobby) {
        LobbyView view = null;
        var stream = events.readEvents(lobby.toString());
        while (stream.hasNext()) {
            view = LobbyFold.after(view, (LobbyEvent) stream.next().getPayload());
        }
        return view;
    }
}
