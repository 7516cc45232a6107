package io.playcast.lobby.command;

import io.playcast.command.AutomatedCommands;
import io.playcast.command.Automations;
import io.playcast.lobby.LobbyCommand.MarkMemberAway;
import io.playcast.lobby.LobbyCommand.MarkMemberBack;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.presence.PresenceEvent.CameOnline;
import io.playcast.presence.PresenceEvent.WentOffline;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When somebody's last connection is gone they are away in every lobby they are in, and back when they have one again. */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenPersonOfflineMarkAway {
    private final AutomatedCommands commands;
    private final Memberships members;
    private final OfflinePeople offline;

    WhenPersonOfflineMarkAway(AutomatedCommands commands, Memberships members, OfflinePeople offline) {
        this.commands = commands;
        this.members = members;
        this.offline = offline;
    }

    @EventHandler
    void on(WentOffline e, DomainEventMessage<?> message) {
        if (offline.isOutdated(message)) {
            return;
        }
        members.of(e.user())
                .forEach(lobby -> commands.send(
                        getClass(), message, lobby, new MarkMemberAway(lobby, message.getTimestamp(), e.user())));
    }

    @EventHandler
    void on(CameOnline e, DomainEventMessage<?> message) {
        if (offline.isOutdated(message)) {
            return;
        }
        members.of(e.user())
                .forEach(lobby -> commands.send(
                        getClass(), message, lobby, new MarkMemberBack(lobby, message.getTimestamp(), e.user())));
    }

    /** Who came in with their last breath: nothing more is heard of them that could mark them away. */
    @EventHandler
    void on(MemberJoined e, EventMessage<?> message) {
        if (offline.contains(e.user())) {
            commands.send(
                    getClass(), message, e.lobby(), new MarkMemberAway(e.lobby(), message.getTimestamp(), e.user()));
        }
    }
}
