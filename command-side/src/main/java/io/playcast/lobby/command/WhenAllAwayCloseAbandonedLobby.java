package io.playcast.lobby.command;

import io.playcast.command.Automations;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.LobbyCommand.CloseLobby;
import io.playcast.lobby.LobbyEvent.LobbyClosed;
import io.playcast.lobby.LobbyEvent.MemberCameBack;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.MemberWentAway;
import io.playcast.timer.TimerId;
import io.playcast.timer.Timers;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When everybody is away and stays away, the lobby is closed as abandoned. */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenAllAwayCloseAbandonedLobby {
    private final Timers timers;
    private final Memberships members;
    private final LobbyProperties lobbies;

    WhenAllAwayCloseAbandonedLobby(Timers timers, Memberships members, LobbyProperties lobbies) {
        this.timers = timers;
        this.members = members;
        this.lobbies = lobbies;
    }

    @EventHandler
    void on(MemberWentAway e, EventMessage<?> message) {
        withoutOne(e.lobby(), e.user(), message);
    }

    /** The last one who leaves closes the lobby anyway. */
    @EventHandler
    void on(MemberLeft e, EventMessage<?> message) {
        if (members.anybodyBut(e.lobby(), e.user())) {
            withoutOne(e.lobby(), e.user(), message);
        }
    }

    @EventHandler
    void on(MemberCameBack e) {
        timers.cancel(timer(e.lobby()));
    }

    @EventHandler
    void on(MemberJoined e) {
        timers.cancel(timer(e.lobby()));
    }

    @EventHandler
    void on(LobbyClosed e) {
        timers.cancel(timer(e.lobby()));
    }

    private void withoutOne(LobbyId lobby, UserId gone, EventMessage<?> message) {
        if (members.anybodyThereBut(lobby, gone)) {
            return;
        }
        var due = message.getTimestamp().plus(lobbies.abandoned());
        timers.set(getClass(), message, timer(lobby), due, new CloseLobby(lobby, null, due, CloseReason.ABANDONED));
    }

    static TimerId timer(LobbyId lobby) {
        return new TimerId("abandoned", lobby, null);
    }
}
